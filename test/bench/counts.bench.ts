import Database from 'better-sqlite3';
import { EVENT_FLAG, type FigureData } from '../../shared/figures/figureData.ts';
import { type FigureFilter, NO_FILTER } from '../../shared/figures/figureFilter.ts';
import type { FigureEvent, FigureRows } from '../../shared/figures/figureRowsOf.ts';
import { type IncidenceRow, type IncidenceTable, incidenceTable } from '../../shared/figures/incidenceTable.ts';
import { createStandardCounts } from '../../shared/figures/standardCounts.ts';
import { computeKaplanMeier } from '../../shared/stats/time-to-event/kaplanMeier.ts';
import type { FollowUp } from '../../shared/stats/time-to-event/riskTable.ts';
import { benchAlertsUnderLoad } from './alertsUnderLoad.ts';
import { aLargeTrial, levelOf, linear } from './support/aMillionEvents.ts';
import { goal, growthOver, interleave, number, print } from './support/measure.ts';

const PATIENTS = 25_000;
const ROUNDS = 5;

/** A filter of the figures and the same in SQL. */
const FILTERS: readonly (readonly [name: string, filter: Partial<FigureFilter>, where: string])[] = [
  ['all events', {}, '1 = 1'],
  ['grade 3 or worse', { gradeAtLeast: 3 }, 'grade >= 3'],
  ['related', { relatedOnly: true }, 'related = 1'],
  ['dose level 2', { doseLevels: ['DL2'] }, 'level = 1'],
  ['onset on days 0 to 28', { onset: { fromDay: 0, toDay: 28 } }, 'onset BETWEEN 0 AND 28'],
];

/** Counts of a million events beside SQLite, curves of 25,000 patients, and alerts while both are under way. */
export async function benchCounts(): Promise<void> {
  await benchTables();
  await benchKept();
  await benchCurves();
  await benchAlertsUnderLoad();
}

async function benchTables(): Promise<void> {
  const data = aLargeTrial(PATIENTS);
  const db = inSqlite(data);
  const lines: string[] = [];
  for (const [name, change, where] of FILTERS) {
    const filter = { ...NO_FILTER, ...change };
    const query = db.prepare(tableSql(where)).raw();
    const [mine, theirs] = [cellsOf(incidenceTable(data, filter, 'organ-class'), data), cellsOfSql(query)];
    const isSame = mine.size === theirs.size && [...mine].every(([cell, patients]) => theirs.get(cell) === patients);
    const { a, b, ratio } = await interleave(
      ROUNDS,
      () => cpuMs(() => incidenceTable(data, filter, 'organ-class')),
      () => cpuMs(() => query.all()),
    );
    const cells = isSame ? `${mine.size} cells equal` : 'CELLS DIFFER';
    lines.push(
      `${name.padEnd(22)} ${number(a)} ms; SQLite ${number(b)} ms; ratio ${goal(ratio, 3, '<=', 0.12)}; ${cells}`,
    );
  }
  db.close();
  print(
    `Worst grade per organ class and term, ${number(PATIENTS * 40)} events of ${number(PATIENTS)} patients, CPU time`,
    lines,
  );
}

async function cpuMs(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The same rows as whole numbers, with an index for each half of the table that holds all it asks for. */
function inSqlite({ patients, terms, events }: FigureData): Database.Database {
  const db = new Database(':memory:');
  db.pragma('cache_size = -1000000');
  db.exec(`CREATE TABLE event (patient INTEGER, soc INTEGER, pt INTEGER, grade INTEGER, related INTEGER,
    level INTEGER, onset INTEGER) STRICT`);
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
  db.transaction(() => {
    for (let at = 0; at < events.patient.length; at += 1) {
      const [patient, term] = [events.patient[at]!, events.term[at]!];
      const related = (events.flags[at]! & EVENT_FLAG.related) === 0 ? 0 : 1;
      const level = levelOf(patient, patients.length);
      insert.run(patient, terms[term]!.socCode, term, events.grade[at], related, level, events.onset[at]);
    }
  })();
  db.exec(`CREATE INDEX by_term ON event (soc, pt, patient, grade, related, level, onset);
    CREATE INDEX by_soc ON event (soc, patient, grade, related, level, onset);
    ANALYZE;`);
  return db;
}

const tableSql = (where: string): string => `
  SELECT soc, pt, worst, count(*) FROM
    (SELECT soc, pt, patient, max(grade) AS worst FROM event WHERE ${where} GROUP BY soc, pt, patient)
    GROUP BY soc, pt, worst
  UNION ALL
  SELECT soc, -1, worst, count(*) FROM
    (SELECT soc, patient, max(grade) AS worst FROM event WHERE ${where} GROUP BY soc, patient)
    GROUP BY soc, worst`;

function cellsOfSql(query: Database.Statement): Map<string, number> {
  const rows = query.all() as (readonly [number, number, number, number])[];
  return new Map(rows.map(([soc, term, worst, patients]) => [`${soc} ${term} ${worst}`, patients]));
}

function cellsOf({ groups }: IncidenceTable, { terms }: FigureData): Map<string, number> {
  const cells = new Map<string, number>();
  const add = (soc: number, term: number, { total }: IncidenceRow) => {
    for (const [worst, patients] of [total.notGraded, ...total.byGrade].entries()) {
      if (patients > 0) cells.set(`${soc} ${term} ${worst}`, patients);
    }
  };
  for (const group of groups) {
    add(group.socCode, -1, group.row);
    for (const row of group.terms) add(terms[row.term!]!.socCode, row.term!, row);
  }
  return cells;
}

/** The table of every event from counts kept ready, at ever more events of the same terms, beside a count anew; and a change. */
async function benchKept(): Promise<void> {
  const sizes = [PATIENTS / 10, PATIENTS / 4, PATIENTS];
  const trials = sizes.map((size) => {
    const data = aLargeTrial(size);
    const kept = createStandardCounts();
    const rows = rowsOf(data);
    for (const row of rows) kept.put(row.patient.subjectId, row);
    const asked = { population: 'dosed', doseLevels: null, by: 'organ-class', siteCodes: null } as const;
    return { data, kept, rows, read: () => kept.read({ ...asked, levelOrder: data.doseLevels }) };
  });
  const [of, largest] = [new Map(trials.map((trial, at) => [sizes[at]!, trial])), trials.at(-1)!];
  const exponent = await growthOver(sizes, (size) =>
    cpuMs(() => {
      for (let turn = 0; turn < 20; turn += 1) of.get(size)!.read();
    }),
  );
  const anew = () => cpuMs(() => incidenceTable(largest.data, NO_FILTER, 'organ-class'));
  const { a, b, ratio } = await interleave(ROUNDS, () => cpuMs(largest.read), anew);
  const change = await cpuMs(() => {
    for (const row of largest.rows.slice(0, 1000)) largest.kept.put(row.patient.subjectId, row);
  });
  print(`The same table of every event from counts kept ready, ${number(PATIENTS * 40)} events, CPU time`, [
    `${number(a, 2)} ms; counted anew ${number(b)} ms; ratio ${ratio.toFixed(3)}; growth exponent with the events ${goal(exponent, 2, '<=', 0.1)}`,
    `a patient of 40 events who changed is counted out and in in ${number(change, 1)} µs`,
  ]);
}

function rowsOf({ patients, terms, events }: FigureData): readonly FigureRows[] {
  const rows = patients.map((patient) => ({ patient, events: [] as FigureEvent[] }));
  for (let at = 0; at < events.patient.length; at += 1) {
    rows[events.patient[at]!]!.events.push({
      ...terms[events.term[at]!]!,
      grade: events.grade[at]!,
      derivedGrade: 0,
      flags: events.flags[at]!,
      onset: events.onset[at]!,
      onsetLatest: events.onsetLatest[at]!,
      end: events.end[at]!,
      source: events.source[at]!,
      segments: [],
    });
  }
  return rows;
}

async function benchCurves(): Promise<void> {
  const random = linear(7);
  const all: readonly FollowUp[] = Array.from({ length: 4 * PATIENTS }, () => ({
    time: random() * 730,
    cause: random() < 0.6 ? 1 : 0,
  }));
  const sizes = [PATIENTS / 4, PATIENTS / 2, PATIENTS, 2 * PATIENTS, 4 * PATIENTS];
  const curve = (size: number) => computeKaplanMeier(all.slice(0, size), 0.95, 'log-log');
  for (const size of sizes) curve(size);
  const cost: number[] = [];
  const exponent = await growthOver(sizes, async (size) => {
    const ms = await cpuMs(() => {
      for (let turn = 0; turn < 10; turn += 1) curve(size);
    });
    if (size === PATIENTS) cost.push(ms / 10);
    return ms;
  });
  print(`Kaplan–Meier with bands, ${number(sizes[0]!)} to ${number(sizes.at(-1)!)} patients, CPU time`, [
    `${number(Math.min(...cost), 1)} ms at ${number(PATIENTS)}; growth exponent ${goal(exponent, 2, '<=', 1.1)}`,
  ]);
}
