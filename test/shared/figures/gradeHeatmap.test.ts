import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { gradeHeatmap, HEAT, heatColumns } from '../../../shared/figures/gradeHeatmap.ts';
import { fivePatients } from '../../support/fivePatients.ts';

const five = fivePatients();

describe('five patients by hand', () => {
  const map = gradeHeatmap(five, NO_FILTER);
  const row = (number: string) => {
    const at = map.patients.findIndex((patient) => five.patients[patient]!.subjectNumber === number);
    return Array.from(map.cells.subarray(at * map.columns.length, (at + 1) * map.columns.length));
  };
  const of = (grade: number) => HEAT.graded + grade;

  test('an event of one day fills its day and no other', () => {
    expect(row('001-001').slice(0, 6)).toEqual([HEAT.noEvent, HEAT.noEvent, of(1), HEAT.noEvent, HEAT.noEvent, of(4)]);
  });

  test('what goes on lasts to the last day the patient was followed, and no further', () => {
    expect(row('001-001').slice(5)).toEqual([...Array(24).fill(of(4)), of(4), of(4)]);
  });

  test('a patient without events is there, and differs from a patient nobody saw', () => {
    expect(row('001-002')).toEqual([...Array(29).fill(HEAT.noEvent), HEAT.noEvent, HEAT.noEvent]);
    expect(row('001-003').slice(20, 23)).toEqual([HEAT.notGraded, HEAT.notAssessed, HEAT.notAssessed]);
  });

  test('the grade changes on its day; what is not graded shows where nothing worse is', () => {
    expect(row('001-003').slice(2, 10)).toEqual([
      HEAT.noEvent,
      of(2),
      of(2),
      of(3),
      of(3),
      of(3),
      HEAT.notGraded,
      HEAT.notGraded,
    ]);
    expect(row('001-004').slice(11, 14)).toEqual([HEAT.noEvent, HEAT.notGraded, HEAT.noEvent]);
  });

  test('margins count days and patients at grade 3 or worse; an unknown onset is counted, not drawn', () => {
    const severe = Object.fromEntries(
      map.patients.map((at, i) => [five.patients[at]!.subjectNumber, map.severeDays[i]]),
    );
    expect(severe).toEqual({ '001-001': 36, '001-002': 0, '001-003': 3, '001-004': 5 });
    expect(map.severePatients.slice(4, 9)).toEqual([1, 3, 3, 3, 2]);
    expect(map.unplaced).toBe(1);
  });

  test('what goes on is known by row, and ends with a death', () => {
    const numbers = map.patients.map((at) => five.patients[at]!.subjectNumber);
    expect(numbers.map((number, row) => [number, map.ongoing[row]])).toEqual([
      ['001-001', 1],
      ['001-002', 0],
      ['001-003', 0],
      ['001-004', 0],
    ]);
  });

  test('one family at a time', () => {
    const crs = gradeHeatmap(five, { ...NO_FILTER, family: 'CRS' });
    expect(crs.severeDays).toEqual([0, 0, 3, 0]);
  });
});

test('days to 28, then weeks to 91, then months, none of which overlap or leave a gap', () => {
  const columns = heatColumns(200);
  expect(columns.slice(27, 31)).toEqual([
    { fromDay: 27, toDay: 27, unit: 'day' },
    { fromDay: 28, toDay: 28, unit: 'day' },
    { fromDay: 29, toDay: 35, unit: 'week' },
    { fromDay: 36, toDay: 42, unit: 'week' },
  ]);
  for (const [at, column] of columns.entries()) if (at > 0) expect(column.fromDay).toBe(columns[at - 1]!.toDay + 1);
  expect(columns.at(-1)!.toDay).toBeGreaterThanOrEqual(200);
  expect(heatColumns(3)).toHaveLength(4);
});
