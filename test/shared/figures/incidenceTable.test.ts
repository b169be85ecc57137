import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_FLAG, type FigureData } from '../../../shared/figures/figureData.ts';
import { figureDataOf } from '../../../shared/figures/figureDataOf.ts';
import { type FigureFilter, NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import type { IncidenceCell } from '../../../shared/figures/incidenceCounts.ts';
import { countIncidence, type IncidenceRow, incidenceTable } from '../../../shared/figures/incidenceTable.ts';
import { aFigureEvent, aFigurePatient, FIVE_TERMS, fivePatients } from '../../support/fivePatients.ts';

const five = fivePatients();
const short = ({ any, severe, serious, dlt, notGraded }: IncidenceCell) => [any, severe, serious, dlt, notGraded];
const rowOf = (table: ReturnType<typeof incidenceTable>, term: keyof typeof FIVE_TERMS): IncidenceRow =>
  table.groups
    .flatMap(({ terms }) => terms)
    .find((row) => five.terms[row.term!]!.termCode === FIVE_TERMS[term].termCode)!;

describe('five patients counted by hand', () => {
  const table = incidenceTable(five, NO_FILTER, 'family');

  test('who was not infused is in no denominator; who has no event is', () => {
    expect(table.patients).toBe(4);
    expect(table.levels).toEqual([
      { doseLevel: 'DL1', patients: 2 },
      { doseLevel: 'DL2', patients: 2 },
    ]);
    expect(short(table.anyEvent.total)).toEqual([3, 3, 1, 1, 0]);
    expect(table.anyEvent.perLevel.map(short)).toEqual([
      [1, 1, 0, 0, 0],
      [2, 2, 1, 1, 0],
    ]);
  });

  test('a patient counts once a term at the worst; what is not graded has a column of its own', () => {
    expect(rowOf(table, 'NEUTROPENIA').total).toMatchObject({
      any: 2,
      severe: 2,
      byGrade: [0, 0, 1, 1, 0],
      notGraded: 0,
    });
    expect(rowOf(table, 'NEUTROPENIA').events).toBe(3);
    expect(rowOf(table, 'HEADACHE').total).toMatchObject({ any: 2, severe: 0, byGrade: [0, 1, 0, 0, 0], notGraded: 1 });
    expect(rowOf(table, 'CRS').total).toMatchObject({
      any: 2,
      severe: 1,
      serious: 1,
      dlt: 1,
      byGrade: [1, 0, 1, 0, 0],
    });
  });

  test('lists who they are, worst first', () => {
    const numbers = rowOf(table, 'NEUTROPENIA').patients.map((at) => five.patients[at]!.subjectNumber);
    expect(numbers).toEqual(['001-001', '001-004']);
  });

  test('every count leads to as many patients as it says, worst first', () => {
    const having = (row: IncidenceRow, count: keyof IncidenceRow['having']) =>
      row.having[count].map((at) => five.patients[at]!.subjectNumber);
    expect(having(table.anyEvent, 'severe')).toEqual(['001-001', '001-003', '001-004']);
    expect(having(table.anyEvent, 'serious')).toEqual(['001-003']);
    expect(having(rowOf(table, 'HEADACHE'), 'notGraded')).toEqual(['001-003']);
    expect(having(rowOf(table, 'HEADACHE'), 'dlt')).toEqual([]);
    const rows = [table.anyEvent, ...table.groups.flatMap(({ row, terms }) => [row, ...terms])];
    for (const row of rows) {
      for (const count of ['notGraded', 'severe', 'serious', 'dlt', 'possibleDlt'] as const)
        expect(row.having[count]).toHaveLength(row.total[count]);
    }
  });

  test('groups come in the fixed order of the families, organ classes by consequence', () => {
    expect(table.groups.map(({ family }) => family)).toEqual(['CRS', 'haematological', 'other']);
    expect(incidenceTable(five, NO_FILTER, 'organ-class').groups.map(({ socCode }) => socCode)).toEqual([
      FIVE_TERMS.NEUTROPENIA.socCode,
      FIVE_TERMS.CRS.socCode,
      FIVE_TERMS.HEADACHE.socCode,
    ]);
  });

  const filtered = (change: Partial<FigureFilter>) => incidenceTable(five, { ...NO_FILTER, ...change }, 'family');

  test('a filter of patients changes the denominator, a filter of events does not', () => {
    expect(filtered({ population: 'evaluable' })).toMatchObject({
      patients: 3,
      levels: [{ patients: 2 }, { patients: 1 }],
    });
    expect(filtered({ doseLevels: ['DL2'] })).toMatchObject({ patients: 2, levels: [{ doseLevel: 'DL2' }] });
    expect(filtered({ gradeAtLeast: 3 })).toMatchObject({ patients: 4, anyEvent: { total: { any: 3 } } });
  });

  test('what a filter asks for and nobody has answered is counted beside the table, never in it', () => {
    expect(filtered({ gradeAtLeast: 3 }).undecidable).toBe(2);
    expect(filtered({ seriousOnly: true })).toMatchObject({ undecidable: 1, anyEvent: { total: { any: 1 } } });
    expect(filtered({ relatedOnly: true })).toMatchObject({ undecidable: 1, anyEvent: { total: { any: 3 } } });
    expect(filtered({ onset: { fromDay: 0, toDay: 10 } }).undecidable).toBe(1);
    expect(filtered({ onset: { fromDay: 4, toDay: 5 } }).anyEvent).toMatchObject({ events: 2 });
  });
});

const someEvents = fc.array(
  fc.record({
    patient: fc.nat(5),
    term: fc.constantFrom(...Object.values(FIVE_TERMS)),
    grade: fc.nat(5),
    flags: fc.nat(EVENT_FLAG.sign * 2 - 1),
    from: fc.integer({ min: -5, max: 60 }),
  }),
  { maxLength: 40 },
);

function dataOf(
  events: readonly {
    patient: number;
    term: (typeof FIVE_TERMS)['CRS' | 'NEUTROPENIA' | 'HEADACHE'];
    grade: number;
    flags: number;
    from: number;
  }[],
): FigureData {
  const rows = [0, 1, 2, 3, 4, 5].map((at) => ({
    patient: aFigurePatient(`001-00${at + 1}`, at % 2 === 0 ? 'DL1' : null),
    events: events
      .filter(({ patient }) => patient === at)
      .map(({ term, grade, flags, from }) => aFigureEvent(term, [[grade, from]], from + 2, { flags })),
  }));
  return figureDataOf(rows, { doseLevels: [{ name: 'DL1', cellsE6PerKg: 1 }] });
}

describe('any trial', () => {
  test('levels add up to the total, and grades to any', () => {
    fc.assert(
      fc.property(someEvents, fc.constantFrom(0, 2, 3), (events, gradeAtLeast) => {
        const table = incidenceTable(
          dataOf(events),
          { ...NO_FILTER, gradeAtLeast: gradeAtLeast as 0 | 2 | 3 },
          'organ-class',
        );
        const rows = [table.anyEvent, ...table.groups.flatMap(({ row, terms }) => [row, ...terms])];
        for (const { total, perLevel, patients } of rows) {
          expect(perLevel.reduce((sum, { any }) => sum + any, 0)).toBe(total.any);
          expect(total.byGrade.reduce((sum, count) => sum + count, total.notGraded)).toBe(total.any);
          expect(total.byGrade[2] + total.byGrade[3] + total.byGrade[4]).toBe(total.severe);
          expect(new Set(patients).size).toBe(total.any);
        }
      }),
    );
  });

  test('each term equals a count by sets over plain rows', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const data = dataOf(events);
        const table = incidenceTable(data, NO_FILTER, 'family');
        for (const row of table.groups.flatMap(({ terms }) => terms)) {
          const own = events.filter(({ term }) => term.termCode === data.terms[row.term!]!.termCode);
          expect(row.events).toBe(own.length);
          expect(row.total.any).toBe(new Set(own.map(({ patient }) => patient)).size);
          const severe = own.filter(({ grade }) => grade >= 3);
          expect(row.total.severe).toBe(new Set(severe.map(({ patient }) => patient)).size);
        }
        expect(table.groups.flatMap(({ terms }) => terms)).toHaveLength(new Set(events.map(({ term }) => term)).size);
      }),
    );
  });

  test('groups counted alone are those counted with their terms, and terms are counted once asked for', () => {
    const asked = fc.record({
      gradeAtLeast: fc.constantFrom(0, 2, 3),
      seriousOnly: fc.boolean(),
      doseLevels: fc.constantFrom(null, ['DL1'], [null]),
    });
    fc.assert(
      fc.property(someEvents, asked, fc.constantFrom('family', 'organ-class'), (events, filter, by) => {
        const data = dataOf(events);
        const whole = { ...NO_FILTER, ...filter } as FigureFilter;
        const wanted = countIncidence(data, whole, by);
        const { groups, anyEvent, ...found } = incidenceTable(data, whole, by);
        const bare = ({ patients: _, having: __, ...counts }: IncidenceRow) => counts;
        const shown = groups.map((group) => ({ ...group, row: bare(group.row), terms: group.terms.map(bare) }));
        expect({ ...found, anyEvent: bare(anyEvent), groups: shown }).toEqual(wanted);
        expect(groups.every(({ terms, termCount }) => terms.length === termCount)).toBe(true);
      }),
    );
  });

  test('events need not stand in the order of their patients', () => {
    const reversed = (data: FigureData): FigureData => {
      const { segmentStart, segmentGrade, segmentFrom, ...columns } = data.events;
      const turned = Object.entries(columns).map(([name, column]) => [name, Array.from(column).toReversed()]);
      return { ...data, events: { ...data.events, ...Object.fromEntries(turned) } };
    };
    fc.assert(
      fc.property(someEvents, fc.constantFrom('family', 'organ-class'), (events, by) => {
        const data = dataOf(events);
        expect(incidenceTable(reversed(data), NO_FILTER, by)).toEqual(incidenceTable(data, NO_FILTER, by));
      }),
    );
  });

  test('the order in which events were entered changes nothing', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const counts = (data: FigureData) =>
          incidenceTable(data, NO_FILTER, 'organ-class').groups.map(({ socCode, row }) => [
            socCode,
            row.total,
            row.events,
          ]);
        expect(counts(dataOf(events.toReversed()))).toEqual(counts(dataOf(events)));
      }),
    );
  });
});
