import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEventBlocks } from '../../../shared/figures/eventBlocks.ts';
import { EVENT_FLAG, type FigureTerm } from '../../../shared/figures/figureData.ts';
import { figureDataOf, levelsInOrder } from '../../../shared/figures/figureDataOf.ts';
import { type FigureFilter, NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import type { FigureRows } from '../../../shared/figures/figureRowsOf.ts';
import type { CountedRow, IncidenceCounts } from '../../../shared/figures/incidenceCounts.ts';
import { incidenceTable } from '../../../shared/figures/incidenceTable.ts';
import { createStandardCounts } from '../../../shared/figures/standardCounts.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import { aFigureEvent, aFigurePatient, FIVE_TERMS } from '../../support/fivePatients.ts';

const PROTOCOL = { doseLevels: [{ name: 'DL1', cellsE6PerKg: 1 }] };

const anyEvent = fc
  .record({
    term: fc.constantFrom(...Object.values(FIVE_TERMS)),
    grade: fc.nat(5),
    flags: fc.nat(EVENT_FLAG.sign * 2 - 1),
    from: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -5, max: 60 })),
  })
  .map(({ term, grade, flags, from }) => aFigureEvent(term, [[grade, from]], from + 2, { flags }));

const anyRows = fc
  .record({
    doseLevel: fc.constantFrom('DL1', 'DL2', null),
    siteCode: fc.constantFrom('001', '002'),
    evaluability: fc.constantFrom('evaluable' as const, 'undecided' as const),
    isInfused: fc.boolean(),
    events: fc.array(anyEvent, { maxLength: 6 }),
  })
  .map(
    ({ doseLevel, siteCode, evaluability, isInfused, events }) =>
      (subject: number): FigureRows => ({
        patient: aFigurePatient(`${siteCode}-00${subject}`, doseLevel, {
          siteCode,
          evaluability,
          ...(isInfused ? {} : { day0On: null }),
        }),
        events,
      }),
  );

/** A patient as they are from now on; `null` = no longer in the trial. */
const anyTurns = fc.array(fc.tuple(fc.nat(5), fc.option(anyRows, { freq: 5 })), { minLength: 1, maxLength: 25 });

const anyFilter: fc.Arbitrary<FigureFilter> = fc.record({
  population: fc.constantFrom('dosed', 'evaluable'),
  doseLevels: fc.constantFrom(null, ['DL1'], ['DL2', null]),
  family: fc.constantFrom(null, 'CRS' as const),
  gradeAtLeast: fc.constantFrom(0 as const, 3 as const),
  seriousOnly: fc.boolean(),
  relatedOnly: fc.boolean(),
  onset: fc.constantFrom(null, { fromDay: 0, toDay: 28 }),
});

/** Without places: terms by their codes, and no list of who it is. */
function plain(table: IncidenceCounts, terms: readonly FigureTerm[]) {
  const row = ({ term, perLevel, total, events }: CountedRow) => ({
    term: term === null ? null : terms[term]!.termCode,
    perLevel,
    total,
    events,
  });
  const { levels, patients, undecidable, anyEvent: all, groups } = table;
  const plainGroups = groups.map((group) => ({ ...group, row: row(group.row), terms: group.terms.map(row) }));
  return { levels, patients, undecidable, anyEvent: row(all), groups: plainGroups };
}

function counted(rows: readonly FigureRows[], filter: FigureFilter, by: 'family' | 'organ-class') {
  const data = figureDataOf(rows, PROTOCOL);
  return plain(incidenceTable(data, filter, by), data.terms);
}

describe('counts kept while patients change', () => {
  const anyBy = fc.constantFrom('family' as const, 'organ-class' as const);
  const anySites = fc.constantFrom<readonly string[] | null>(null, ['001'], ['002', '003']);

  test('the table of every event is that of a count anew', () => {
    fc.assert(
      fc.property(anyTurns, anyFilter, anyBy, anySites, (turns, { population, doseLevels }, by, siteCodes) => {
        const kept = createStandardCounts();
        const now = new Map<number, FigureRows>();
        for (const [subject, make] of turns) {
          const rows = make?.(subject) ?? null;
          kept.put(subject as SubjectId, rows);
          if (rows === null) now.delete(subject);
          else now.set(subject, rows);
          const seen = [...now.values()].filter(({ patient }) => siteCodes?.includes(patient.siteCode) ?? true);
          const levelOrder = levelsInOrder(kept.doseLevels(), PROTOCOL);
          const { terms, ...table } = kept.read({ population, doseLevels, by, siteCodes, levelOrder });
          expect(plain(table, terms)).toEqual(counted(seen, { ...NO_FILTER, population, doseLevels }, by));
        }
      }),
    );
  });

  test('any filter over the columns is a count anew', () => {
    fc.assert(
      fc.property(anyTurns, anyFilter, anyBy, anySites, (turns, filter, by, siteCodes) => {
        const kept = createEventBlocks();
        const now = new Map<number, FigureRows>();
        const isSeen = ({ siteCode }: FigureRows['patient']) => siteCodes?.includes(siteCode) ?? true;
        for (const [subject, make] of turns) {
          const rows = make?.(subject) ?? null;
          kept.put(subject as SubjectId, rows);
          if (rows === null) now.delete(subject);
          else now.set(subject, rows);
        }
        const seen = [...now.values()].filter(({ patient }) => isSeen(patient));
        const data = kept.read(['DL1', 'DL2', null], isSeen);
        expect(plain(incidenceTable(data, filter, by), data.terms)).toEqual(counted(seen, filter, by));
      }),
    );
  });

  test('what changed patients left behind goes when it is a third', () => {
    const kept = createEventBlocks();
    const event = aFigureEvent(FIVE_TERMS.CRS, [[2, 3]], 5);
    const rows = (count: number) => ({
      patient: aFigurePatient('001-001', 'DL1'),
      events: Array.from({ length: count }, () => event),
    });
    for (let turn = 0; turn < 50; turn += 1) for (const id of [1, 2, 3]) kept.put(id as SubjectId, rows(300 + turn));
    const { events } = kept.read(['DL1'], () => true);
    expect(events.patient.length).toBeLessThan(3 * 350 * 2);
    const table = incidenceTable(
      kept.read(['DL1'], () => true),
      NO_FILTER,
      'family',
    );
    expect(table.anyEvent).toMatchObject({ events: 3 * 349, total: { any: 3 } });
  });
});
