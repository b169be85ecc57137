import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { figures } from '../../../server/queries/figures.ts';
import { commitImport } from '../../../server/usecases/import/commitImport.ts';
import { prepareImportFiles } from '../../../server/usecases/import/prepareImportFiles.ts';
import type { FigureData } from '../../../shared/figures/figureData.ts';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import type { IncidenceCell } from '../../../shared/figures/incidenceCounts.ts';
import { type IncidenceRow, incidenceTable } from '../../../shared/figures/incidenceTable.ts';
import { timeToOnset } from '../../../shared/figures/timeToEvent.ts';
import { unpackFigureData } from '../../../shared/figures/wire/packFigureData.ts';
import type { ImportReport } from '../../../shared/model/importReport.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { type CountedCell, countEvents } from '../../support/countEvents.ts';
import { anImportDesk, dataManager } from './anImportDesk.ts';

/** Public studies are imported whole; each figure is then compared with SQL on the record and with a count of the files. */
const ROOT = process.env.VIGIL_SHARED ?? resolve(import.meta.dirname, '../../../../shared');

type PlainRow = Readonly<Record<string, string>>;
interface Loaded {
  readonly data: FigureData;
  readonly counted: ReturnType<typeof countEvents>;
  readonly report: ImportReport;
}

/** A reader of its own, so that the product's is not checked by itself; these files have no line breaks inside cells. */
function plainRows(file: string): readonly PlainRow[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const cellsOf = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
  const [header = [], ...rows] = lines.map(cellsOf);
  return rows.map((cells) => Object.fromEntries(header.map((column, place) => [column, cells[place] ?? ''])));
}

async function load(folder: string, study?: string): Promise<Loaded> {
  const desk = await anImportDesk();
  try {
    const names = readdirSync(folder).filter((name) => /^ad(sl|ae|ex)\.csv$/.test(name));
    const files = names.map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }));
    const prepared = await prepareImportFiles(desk, dataManager, { files, zone: 'UTC', scale: 'unknown', study });
    if (!prepared.ok) throw new Error(prepared.failure.code);
    const { reportId, blocked } = prepared.value;
    expect(blocked).toBeNull();
    const asked = { role: 'data-manager', requestId: null } as const;
    const done = await commitImport(desk, dataManager, asked, { reportId, include: 'accepted-and-decisions' });
    if (!done.ok || done.value.trialId === null) throw new Error('not committed');
    const view = (await figures(desk, { trialId: done.value.trialId }, 'all'))!;
    return { data: unpackFigureData(view.data!), counted: countEvents(desk.file), report: prepared.value };
  } finally {
    await desk.stop();
  }
}

const cellOf = ({ any, severe, serious, byGrade, notGraded }: IncidenceCell) => ({
  patients: any,
  severe,
  serious,
  byGrade,
  notGraded,
});

/** The table's cells in the shape and order of the SQL. */
function flat(levels: readonly (string | null)[], rows: readonly { what: number | null; row: IncidenceRow }[]) {
  return rows
    .flatMap(({ what, row }) => levels.map((level, at) => ({ level, what, ...cellOf(row.perLevel[at]!) })))
    .filter(({ patients }) => patients > 0)
    .toSorted((a, b) => compare(a.level, b.level) || compare(a.what, b.what));
}
const compare = (a: string | number | null, b: string | number | null): number =>
  a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1;
const plain = (cells: readonly CountedCell[]) =>
  cells.map(({ events: _, ...cell }) => cell).toSorted((a, b) => compare(a.level, b.level) || compare(a.what, b.what));
const distinct = (rows: readonly PlainRow[]): number => new Set(rows.map((row) => row.USUBJID)).size;

/** Table by table; the same for every study. */
function agreesWithSql(loaded: () => Loaded): void {
  test('N of each level, patients without an event included', () => {
    const { data, counted } = loaded();
    const { levels, patients, anyEvent } = incidenceTable(data, NO_FILTER, 'organ-class');
    expect(
      levels
        .map(({ doseLevel, patients: n }) => ({ level: doseLevel, patients: n }))
        .toSorted((a, b) => compare(a.level, b.level)),
    ).toEqual(counted.dosed);
    expect(patients).toBe(counted.dosed.reduce((sum, level) => sum + level.patients, 0));
    expect(patients).toBeGreaterThan(anyEvent.total.any);
  });

  test('incidence and by-grade table: any event, per class and per term, each level, each worst grade', () => {
    const { data, counted } = loaded();
    const table = incidenceTable(data, NO_FILTER, 'organ-class');
    const levels = table.levels.map(({ doseLevel }) => doseLevel);
    expect(flat(levels, [{ what: null, row: table.anyEvent }])).toEqual(plain(counted.any));
    expect(
      flat(
        levels,
        table.groups.map(({ socCode, row }) => ({ what: socCode, row })),
      ),
    ).toEqual(plain(counted.byClass));
    const terms = table.groups.flatMap((group) => group.terms);
    expect(
      flat(
        levels,
        terms.map((row) => ({ what: data.terms[row.term!]!.termCode, row })),
      ),
    ).toEqual(plain(counted.byTerm));
    expect(table.undecidable).toBe(0);
  });
}

const RANDOM = `${ROOT}/data/random-cdisc-data/csv`;
const RHO = `${ROOT}/data/rho-data-library`;
function absent(folder: string): boolean {
  if (existsSync(folder)) return false;
  process.stdout.write(`skipped: no public data at ${folder} (set VIGIL_SHARED)\n`);
  return true;
}

const dayOf = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** Rows of one patient that say the same and have no free day between them are one event. */
function joined(rows: readonly PlainRow[]): readonly (readonly PlainRow[])[] {
  const runs: PlainRow[][] = [];
  let last = { who: '', to: 0 };
  const whoOf = (row: PlainRow): string => `${row.USUBJID}|${row.AETERM}`;
  for (const row of rows.toSorted((a, b) => compare(whoOf(a), whoOf(b)) || compare(a.ASTDTM!, b.ASTDTM!))) {
    const follows = last.who === whoOf(row) && dayOf(row.ASTDTM!) <= last.to + 1;
    if (follows) runs.at(-1)!.push(row);
    else runs.push([row]);
    last = { who: whoOf(row), to: follows ? Math.max(last.to, dayOf(row.AENDTM!)) : dayOf(row.AENDTM!) };
  }
  return runs;
}

describe.skipIf(absent(RANDOM))('the random ADaM study', () => {
  let loaded: Loaded;
  beforeAll(async () => {
    loaded = await load(RANDOM);
  }, 240_000);
  const [adsl, adae] = ['adsl', 'adae'].map((name) => (existsSync(RANDOM) ? plainRows(`${RANDOM}/${name}.csv`) : []));
  const CRITERIA = ['AESDTH', 'AESLIFE', 'AESHOSP', 'AESDISAB', 'AESCONG', 'AESMIE'];
  const ticked = (row: PlainRow): boolean => CRITERIA.some((column) => row[column] === 'Y');

  agreesWithSql(() => loaded);

  test('the files say the same: patients of each arm by worst grade, grade 3 or worse, serious', () => {
    const { levels, anyEvent } = incidenceTable(loaded.data, NO_FILTER, 'organ-class');
    for (const [at, { doseLevel, patients }] of levels.entries()) {
      expect(patients).toBe(distinct(adsl!.filter((row) => row.ARMCD === doseLevel)));
      const ofArm = adae!.filter((row) => row.ARMCD === doseLevel);
      const worst = new Map<string, number>();
      for (const row of ofArm) worst.set(row.USUBJID!, Math.max(worst.get(row.USUBJID!) ?? 0, Number(row.AETOXGR)));
      const cell = anyEvent.perLevel[at]!;
      expect(cell.any).toBe(worst.size);
      expect(cell.byGrade).toEqual(
        [1, 2, 3, 4, 5].map((grade) => [...worst.values()].filter((one) => one === grade).length),
      );
      expect(cell.severe).toBe(distinct(ofArm.filter((row) => Number(row.AETOXGR) >= 3)));
      // Some rows tick a criterion beside AESER = N; the record keeps what was ticked, so the figure counts it.
      expect(cell.serious).toBe(distinct(ofArm.filter(ticked)));
    }
  });

  test('rows that follow each other are one event; one whose seriousness is not answered is left out by name', () => {
    const runs = joined(adae!);
    expect(runs.length).toBeLessThan(adae!.length);
    expect(incidenceTable(loaded.data, NO_FILTER, 'organ-class').anyEvent.events).toBe(runs.length);
    const serious = runs.filter((run) => run.some(ticked));
    const unanswered = runs.filter((run) => !run.some(ticked) && run.some((row) => row.AESER === 'Y'));
    const table = incidenceTable(loaded.data, { ...NO_FILTER, seriousOnly: true }, 'organ-class');
    expect([table.anyEvent.events, table.undecidable]).toEqual([serious.length, unanswered.length]);
  });

  test('time to onset: every dosed patient has the event, dies or leaves before it, or is followed without it', () => {
    const family = loaded.data.terms[0]!.family;
    expect(loaded.data.terms.map((term) => term.family)).toEqual([family]);
    const curve = timeToOnset(loaded.data, NO_FILTER, family);
    const withEvent = new Set(adae!.map((row) => row.USUBJID));
    const without = adsl!.filter((row) => !withEvent.has(row.USUBJID));
    // A patient who left while alive is no longer followed when he dies.
    const dead = without.filter((row) => {
      const left = row.EOSSTT === 'DISCONTINUED' && row.DCSREAS !== 'DEATH' ? (row.EOSDT ?? '') : '';
      return row.DTHFL === 'Y' && (left === '' || (row.DTHDT ?? '') <= left);
    });
    expect([curve.n, curve.events, curve.competing, curve.unplaced]).toEqual([
      adsl!.length,
      withEvent.size,
      dead.length,
      0,
    ]);
  });
});

describe.skipIf(absent(RHO))('the library study without grades, doses or a study name', () => {
  let loaded: Loaded;
  beforeAll(async () => {
    loaded = await load(RHO, 'RHO-LIBRARY');
  }, 240_000);
  const [adsl, adae] = ['adsl', 'adae'].map((name) => (existsSync(RHO) ? plainRows(`${RHO}/${name}.csv`) : []));
  const events = adae!.filter((row) => row.AETERM !== '');

  agreesWithSql(() => loaded);

  test('the files say the same: patients of each arm with an event, those without in N, none of them graded', () => {
    const { levels, anyEvent } = incidenceTable(loaded.data, NO_FILTER, 'organ-class');
    expect(levels.map(({ doseLevel }) => doseLevel).toSorted()).toEqual(['PLACEBO', 'TRTA', 'TRTB']);
    for (const [at, { doseLevel, patients }] of levels.entries()) {
      const ofArm = events.filter((row) => row.ARMCD === doseLevel);
      const cell = anyEvent.perLevel[at]!;
      expect(patients).toBe(distinct(adsl!.filter((row) => row.ARMCD === doseLevel && row.SAFFL === 'Y')));
      expect([cell.any, cell.notGraded, cell.severe]).toEqual([distinct(ofArm), distinct(ofArm), 0]);
    }
    expect(anyEvent.events).toBe(events.length);
  });

  test('placeholder rows are refused, doses taken from the subject file are decisions, screen failures are in no N', () => {
    const count = (ruleId: string) => loaded.report.rules.find((rule) => rule.ruleId === ruleId)?.count ?? 0;
    expect(count('AE-TERM-MISSING') + count('SUBJECT-NOT-ENROLLED')).toBe(adae!.length - events.length);
    expect(count('EX-FROM-SUBJECTS')).toBe(adsl!.filter((row) => row.SAFFL === 'Y').length);
    expect(loaded.data.patients).toHaveLength(adsl!.filter((row) => row.ARM !== 'Screen Failure').length);
  });

  test('serious without a criterion is not answered: every one of them is named as left out', () => {
    const table = incidenceTable(loaded.data, { ...NO_FILTER, seriousOnly: true }, 'organ-class');
    expect([table.anyEvent.total.any, table.undecidable]).toEqual([
      0,
      events.filter((row) => row.AESER === 'Y').length,
    ]);
  });

  test('time to onset: events and the rest by family', () => {
    const curves = TOXICITY_FAMILIES.map((family) => timeToOnset(loaded.data, NO_FILTER, family));
    for (const { family, n, events: found, competing, unplaced } of curves) {
      const terms = new Set(loaded.data.terms.flatMap((term) => (term.family === family ? [term.termCode] : [])));
      const patients = new Set(
        loaded.data.terms.length === 0
          ? []
          : Array.from(loaded.data.events.patient).filter((_, at) =>
              terms.has(loaded.data.terms[loaded.data.events.term[at]!]!.termCode),
            ),
      );
      expect([n, found, competing, unplaced], family).toEqual([135, patients.size, 0, 0]);
    }
  });
});
