import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cohortPage } from '../../../server/queries/cohortPage.ts';
import { createCountsMemory } from '../../../server/queries/countsMemory.ts';
import { createFactsMemory } from '../../../server/queries/factsMemory.ts';
import { createFigureMemory, type FigureMemory, listFigureRows } from '../../../server/queries/figureMemory.ts';
import { incidence } from '../../../server/queries/incidence.ts';
import { measuredFigures } from '../../../server/queries/measuredFigures.ts';
import { signals } from '../../../server/queries/signals.ts';
import type { ReadStore, ReadTx } from '../../../server/store/port.ts';
import { EVENT_FLAG } from '../../../shared/figures/figureData.ts';
import { figureDataOf } from '../../../shared/figures/figureDataOf.ts';
import { type FigureFilter, NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import type { FigureRows } from '../../../shared/figures/figureRowsOf.ts';
import type { CountedRow } from '../../../shared/figures/incidenceCounts.ts';
import { countIncidence } from '../../../shared/figures/incidenceTable.ts';
import type { IncidenceView } from '../../../shared/figures/incidenceView.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { ObservationId, SubjectId } from '../../../shared/model/ids.ts';
import type { AdverseEvent } from '../../../shared/model/observation.ts';
import type { AsOf } from '../../../shared/model/views.ts';
import { aLabResult } from '../../support/aHistory.ts';
import { aCrs, anEvent, CRS, HYPOTENSION, ICANS } from '../../support/anEvent.ts';
import { aRange } from '../../support/aRange.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';
import { DAY_MS, HOUR_MS } from '../../support/settableClock.ts';

let server: TestServer;
let patients: SubjectId[];
beforeAll(async () => {
  server = await aServer({ now: '2026-03-06T08:00:00.000Z' });
  patients = [await anInfusedPatient(server, '2026-03-02T10:00'), await anInfusedPatient(server, '2026-03-04T10:00')];
});
afterAll(() => server.stop());

async function rowsIn(tx: ReadTx, asOf: AsOf, memory?: FigureMemory) {
  const protocol = (await tx.findProtocol(server.trialId, asOf.seq))!;
  return listFigureRows(tx, { protocol, asOf, sites: 'all', memory });
}

const rowsNow = (memory?: FigureMemory) =>
  server.services.store.read(async (tx) => {
    const { seq } = await tx.head();
    return rowsIn(tx, { seq, at: server.clock.now(), past: false }, memory);
  });

interface Recorded {
  readonly observationId: ObservationId;
  readonly version: number;
}

const site = () => server.as('investigator').observation;
const act = { command: 'protocol.change', reason: '', requestId: null, input: null, role: 'system' } as const;

/** What can change a figure, each as people do it; `pick` chooses whose and which. */
const ACTS: Readonly<Record<string, (events: Recorded[], pick: number) => Promise<unknown>>> = {
  'an event': async (events, pick) => {
    const value = aCrs([[(pick % 4) + 1, '2026-03-05T09:30']]);
    const subjectId = patients[pick % patients.length]!;
    events.push(await site().record({ requestId: requestId(), subjectId, value }));
  },
  'a correction, of the term too': async (events, pick) => {
    const at = pick % Math.max(1, events.length);
    if (events[at] === undefined) return;
    const termCode = [CRS, ICANS, HYPOTENSION][pick % 3]!;
    const scale: AdverseEvent['scale'] = termCode === HYPOTENSION ? 'CTCAE 5.0' : 'ASTCT 2019';
    const value = anEvent(termCode, [[(pick % 3) + 1, '2026-03-05']], '2026-03-06', { scale });
    const { observationId, version } = events[at];
    const asked = { requestId: requestId(), reason: 'typing error', observationId, expectedVersion: version };
    events[at] = { observationId, version: (await site().correct({ ...asked, value })).version };
  },
  'a void': async (events, pick) => {
    const at = pick % Math.max(1, events.length);
    if (events[at] === undefined) return;
    const { observationId, version } = events.splice(at, 1)[0]!;
    await site().void({
      requestId: requestId(),
      reason: 'of another patient',
      observationId,
      expectedVersion: version,
    });
  },
  'a count that grades an episode': async (_, pick) => {
    const value = aLabResult({ analyte: 'PLAT', at: '2026-03-05', value: 20 + pick, unit: '10^9/L' });
    await site().record({ requestId: requestId(), subjectId: patients[pick % patients.length]!, value });
  },
  'a patient': async () => {
    if (patients.length < 5) patients.push(await anInfusedPatient(server, '2026-03-05T10:00'));
  },
  'a range of the site': async (_, pick) => {
    const range = { ...aRange, siteId: server.siteId, analyte: 'ALT', unit: 'U/L', low: null, high: 30 + pick };
    await server.as('investigator').range.add({ requestId: requestId(), range }).catch(refused);
  },
  'a protocol without one rule': async (_, pick) => {
    const write = { ...act, trialId: server.trialId };
    await server.services.unit.write({ kind: 'system', name: 'seed' }, write, async (tx) => {
      const protocol = (await tx.findProtocol(server.trialId))!;
      const rules = protocol.rules.filter((_rule, at) => at !== pick % protocol.rules.length);
      await tx.appendProtocol({ ...protocol, rules });
      return ok(null);
    });
  },
  'a case somebody sees': async () => {
    const [one] = await server.services.store.read((tx) => tx.listCases(server.trialId));
    const asked = one && { requestId: requestId(), caseId: one.value.caseId, expectedVersion: one.version };
    if (asked) await server.as('medical-monitor').case.acknowledge(asked).catch(refused);
  },
  hours: async (_, pick) => server.clock.advance((pick + 1) * HOUR_MS),
  days: async (_, pick) => server.clock.advance((pick + 1) * DAY_MS),
};

/** A filter of the figures and the same in SQL. */
const FILTERS: readonly (readonly [Partial<FigureFilter>, string])[] = [
  [{ gradeAtLeast: 3 }, 'grade >= 3'],
  [{ relatedOnly: true }, `flags & ${EVENT_FLAG.related}`],
  [{ seriousOnly: true }, `flags & ${EVENT_FLAG.serious}`],
  [{ doseLevels: ['DL1'] }, "level = 'DL1'"],
  [{ onset: { fromDay: 0, toDay: 2 } }, 'onset >= 0 AND latest <= 3'],
];

/** Patients by organ class, term and worst grade, as a database counts them. */
function cellsOfSql(rows: readonly FigureRows[], where: string): ReadonlyMap<string, number> {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE event (patient, level, soc, term, grade, flags, onset, latest)');
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { patient, events } of rows) {
    if (patient.day0On === null) continue;
    for (const { socCode, termCode, grade, flags, onset, onsetLatest } of events) {
      insert.run(patient.subjectId, patient.doseLevel, socCode, termCode, grade, flags, onset, onsetLatest);
    }
  }
  const worst = (columns: string) =>
    `SELECT ${columns}, worst, count(*) FROM (SELECT soc, term, patient, max(grade) AS worst FROM event WHERE ${where}
      GROUP BY ${columns === 'soc, term' ? 'soc, term' : 'soc'}, patient) GROUP BY 1, 2, 3`;
  const found = db
    .prepare(`${worst('soc, term')} UNION ALL ${worst('soc, -1')}`)
    .raw()
    .all() as number[][];
  db.close();
  return new Map(found.map(([soc, term, grade, count]) => [`${soc} ${term} ${grade}`, count!]));
}

/** The whole table from rows that were worked out anew. */
async function countedAnew(rows: readonly FigureRows[], filter: FigureFilter) {
  const protocol = await server.services.store.read((tx) => tx.findProtocol(server.trialId));
  const data = figureDataOf(rows, protocol!);
  return { terms: data.terms, table: countIncidence(data, filter, 'organ-class') };
}

/** The same table whatever the places of its terms. */
function byCode({ table, terms }: Pick<IncidenceView, 'table' | 'terms'>) {
  const named = (row: CountedRow) => ({ ...row, term: row.term === null ? null : terms[row.term]!.termCode });
  const groups = table.groups.map((group) => ({ ...group, row: named(group.row), terms: group.terms.map(named) }));
  return { ...table, anyEvent: named(table.anyEvent), groups };
}

function cellsOf({ table, terms }: IncidenceView): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  const add = (soc: number, { term, total }: CountedRow) => {
    for (const [worst, count] of [total.notGraded, ...total.byGrade].entries()) {
      if (count > 0) cells.set(`${soc} ${term === null ? -1 : terms[term]!.termCode} ${worst}`, count);
    }
  };
  for (const { socCode, row, terms: own } of table.groups) for (const one of [row, ...own]) add(socCode, one);
  return cells;
}

/** Some acts are not possible at that point: then nothing changed. */
const refused = () => undefined;

describe('figure memory', () => {
  test('any entries, corrections, recodings, ranges, protocols and time later, rows are those worked out anew', async () => {
    const memory = createFigureMemory();
    const anyAct = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat({ max: 9 }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 6 }), async (acts) => {
        const events: Recorded[] = [];
        for (const [name, pick] of acts) {
          await ACTS[name]!(events, pick);
          expect(await rowsNow(memory), name).toEqual(await rowsNow());
        }
      }),
      { numRuns: 25 },
    );
  });

  test('after any of that the cohort page, the signals and the measured figures are those of a trial nobody remembers', async () => {
    const memories = { figureMemory: createFigureMemory(), factsMemory: createFactsMemory() };
    const asked = { trialId: server.trialId };
    const answers = async (remembered: Partial<typeof memories>) => {
      // A store of its own remembers no discrepancies.
      const store: ReadStore = { read: (fn) => server.services.store.read(fn) };
      const deps = { store, clock: server.clock, ...remembered };
      const [cohort, measured] = [await cohortPage(deps, asked, 'all'), await measuredFigures(deps, asked, 'all')];
      return { cohort, measured, signals: await signals(deps, asked) };
    };
    const anyAct = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat({ max: 9 }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 6 }), async (acts) => {
        const events: Recorded[] = [];
        for (const [name, pick] of acts) {
          await ACTS[name]!(events, pick);
          expect(await answers(memories), name).toEqual(await answers({}));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('after any of that the counts kept ready are those of plain SQL over all events, for any filter, and the past stays', async () => {
    const figureMemory = createFigureMemory();
    const countsMemory = createCountsMemory();
    const { store } = server.services;
    const counted = async (filter: FigureFilter, asOf?: number) => {
      const deps = { store, clock: server.clock, figureMemory, countsMemory };
      const asked = {
        trialId: server.trialId,
        filter,
        by: 'organ-class',
        ...(asOf === undefined ? {} : { asOf }),
      } as const;
      return (await incidence(deps, asked, 'all'))!;
    };
    const anyAct = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat({ max: 9 }), fc.constantFrom(...FILTERS));
    const seen = new Map<number, ReturnType<typeof cellsOf>>();
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 6 }), async (acts) => {
        const events: Recorded[] = [];
        for (const [name, pick, [change, where]] of acts) {
          await ACTS[name]!(events, pick);
          const rows = await rowsNow();
          const all = await counted(NO_FILTER);
          expect(cellsOf(all), name).toEqual(cellsOfSql(rows, '1 = 1'));
          for (const population of ['dosed', 'evaluable'] as const) {
            const filter = { ...NO_FILTER, population };
            expect(byCode(await counted(filter)), name).toEqual(byCode(await countedAnew(rows, filter)));
          }
          expect(cellsOf(await counted({ ...NO_FILTER, ...change })), `${name}, ${where}`).toEqual(
            cellsOfSql(rows, where),
          );
          const { at } = (await store.read((tx) => tx.changeAt(all.asOf.seq)))!;
          if (at === all.asOf.at) seen.set(all.asOf.seq, cellsOf(all));
        }
        for (const [seq, cells] of [...seen].slice(-3)) expect(cellsOf(await counted(NO_FILTER, seq))).toEqual(cells);
      }),
      { numRuns: 25 },
    );
    expect(seen.size).toBeGreaterThan(0);
  });

  test('time alone and another protocol move what is counted', async () => {
    const own = await aServer({ now: '2026-03-06T08:00:00.000Z' });
    const memories = { figureMemory: createFigureMemory(), countsMemory: createCountsMemory() };
    const possible = async () => {
      const deps = { store: own.services.store, clock: own.clock, ...memories };
      const found = await incidence(deps, { trialId: own.trialId, filter: NO_FILTER, by: 'family' }, 'all');
      return found!.table.anyEvent.total.possibleDlt;
    };
    const subjectId = await anInfusedPatient(own, '2026-03-02T10:00');
    const record = own.as('investigator').observation.record;
    await record({ requestId: requestId(), subjectId, value: aCrs([[3, '2026-03-05T09:30']]) });
    expect(await possible()).toBe(0);
    own.clock.advance(8 * DAY_MS);
    expect(await possible()).toBe(1);
    const write = { ...act, trialId: own.trialId };
    await own.services.unit.write({ kind: 'system', name: 'seed' }, write, async (tx) => {
      await tx.appendProtocol({ ...(await tx.findProtocol(own.trialId))!, rules: [] });
      return ok(null);
    });
    expect(await possible()).toBe(0);
    await own.stop();
  });

  test('counts of one site are of its patients alone', async () => {
    const deps = {
      store: server.services.store,
      clock: server.clock,
      figureMemory: createFigureMemory(),
      countsMemory: createCountsMemory(),
    };
    const asked = { trialId: server.trialId, filter: NO_FILTER, by: 'family' } as const;
    const [none, own] = [await incidence(deps, asked, []), await incidence(deps, asked, [server.siteId])];
    expect(none!.table).toMatchObject({ patients: 0, anyEvent: { events: 0 } });
    expect(own!.table.patients).toBe(patients.length);
  });

  test('a patient nobody touched is not read again; one that was touched is', async () => {
    const memory = createFigureMemory();
    await rowsNow(memory);
    const read: SubjectId[] = [];
    const watched = () =>
      server.services.store.read(async (tx) => {
        const spy: ReadTx = {
          ...tx,
          loadHistory: (subjectId, asOf) => {
            read.push(subjectId);
            return tx.loadHistory(subjectId, asOf);
          },
        };
        return rowsIn(spy, { seq: (await tx.head()).seq, at: server.clock.now(), past: false }, memory);
      });
    await watched();
    expect(read).toEqual([]);
    const value = aCrs([[1, '2026-03-05T09:30']]);
    await site().record({ requestId: requestId(), subjectId: patients[1]!, value });
    await watched();
    expect(read).toEqual([patients[1]]);
  });

  test('a snapshot from before a change is answered as it was, and does not spoil what follows', async () => {
    const memory = createFigureMemory();
    await rowsNow(memory);
    const { store } = server.services;
    await store.read(async (older) => {
      const asOf = { seq: (await older.head()).seq, at: server.clock.now(), past: false };
      const before = await rowsIn(older, asOf);
      const value = aCrs([[2, '2026-03-05T11:30']]);
      await site().record({ requestId: requestId(), subjectId: patients[0]!, value });
      const after = await rowsNow(memory);
      expect(after).not.toEqual(before);
      expect(await rowsIn(older, asOf, memory)).toEqual(before);
      expect(await rowsNow(memory)).toEqual(after);
    });
  });

  test('the past is as it was, whatever is remembered of now', async () => {
    const memory = createFigureMemory();
    const { store } = server.services;
    const then = await store.read(async (tx) => tx.head());
    const past: AsOf = { seq: then.seq, at: then.at!, past: true };
    const before = await store.read((tx) => rowsIn(tx, past));
    await site().record({ requestId: requestId(), subjectId: patients[0]!, value: aCrs([[3, '2026-03-05T12:30']]) });
    await rowsNow(memory);
    expect(await store.read((tx) => rowsIn(tx, past, memory))).toEqual(before);
  });
});
