import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../shared/figures/figureFilter.ts';
import { type CountName, cytopenias } from '../../../../shared/figures/measured/cytopenias.ts';
import { fiveMeasured, somePoints } from '../../../support/fiveMeasured.ts';

const five = fiveMeasured();
const counts = cytopenias(five, NO_FILTER, 'ANC');
const of = (number: string, data = five, name: CountName = 'ANC') =>
  cytopenias(data, NO_FILTER, name).patients.find(
    ({ patient }) => data.cohort.patients[patient]!.subjectNumber === number,
  )!;

test('everybody dosed is in the figure; who has no value of a count is there without one', () => {
  expect(counts.patients.map(({ patient }) => five.cohort.patients[patient]!.subjectNumber)).toEqual([
    '001-001',
    '001-002',
    '001-003',
    '001-004',
  ]);
  expect(counts).toMatchObject({ measured: 4, severe: 2, lifeThreatening: 2, unresolved: 1, ungraded: 1 });
  expect(cytopenias(five, NO_FILTER, 'PLAT')).toMatchObject({ measured: 0, severe: 0, patients: { length: 4 } });
  expect(of('001-001', five, 'PLAT')).toMatchObject({ nadir: null, at28: 'not-graded', points: [] });
});

test('a grade holds to the next graded result, the worst of a day counts, and days are counted', () => {
  // Day 5 to 11 (7 days), 27 to 30 (4 days); at grade 4 day 5 to 8 and day 11.
  expect(of('001-001').severe).toEqual({
    days: 11,
    runs: [
      { fromDay: 5, toDay: 12, isOpen: false },
      { fromDay: 27, toDay: 31, isOpen: true },
    ],
  });
  expect(of('001-001').lifeThreatening).toEqual({
    days: 5,
    runs: [
      { fromDay: 5, toDay: 9, isOpen: false },
      { fromDay: 11, toDay: 12, isOpen: false },
    ],
  });
  expect(of('001-001').nadir).toEqual({ value: 0.3, day: 5, bound: 0 });
  expect(of('001-003').severe).toEqual({ days: 10, runs: [{ fromDay: 6, toDay: 16, isOpen: true }] });
});

test('on day 28: unresolved, low when last seen before it, never low, and not graded are different', () => {
  expect(counts.patients.map(({ at28 }) => at28)).toEqual(['unresolved', 'never-low', 'last-seen-low', 'not-graded']);
  const recovered = fiveMeasured({
    '001-001': {
      points: somePoints('ANC', [
        [5, 0.3, { grade: 4 }],
        [28, 2, { grade: 0 }],
      ]),
    },
  });
  expect(of('001-001', recovered)).toMatchObject({ at28: 'recovered', severe: { days: 23 } });
  expect(counts.reached28).toBe(2);
});

test('recovered or never low with the last result before day 28 says nothing of day 28', () => {
  const early = fiveMeasured({
    '001-001': {
      points: somePoints('ANC', [
        [5, 0.3, { grade: 4 }],
        [20, 2, { grade: 0 }],
      ]),
    },
    '001-002': { points: somePoints('ANC', [[27, 2, { grade: 0 }]]) },
  });
  expect([of('001-001', early).at28, of('001-002', early).at28]).toEqual(['not-reached', 'not-reached']);
  expect(cytopenias(early, NO_FILTER, 'ANC').reached28).toBe(0);
});

test('low before the infusion counts from day 0, and a low that ended before it not at all', () => {
  const early = fiveMeasured({
    '001-001': {
      points: somePoints('ANC', [
        [-4, 0.3, { grade: 4 }],
        [3, 2, { grade: 0 }],
      ]),
    },
    '001-002': {
      points: somePoints('ANC', [
        [-6, 0.3, { grade: 4 }],
        [-2, 2, { grade: 0 }],
      ]),
    },
  });
  expect(of('001-001', early).severe).toEqual({ days: 3, runs: [{ fromDay: 0, toDay: 3, isOpen: false }] });
  expect(of('001-002', early)).toMatchObject({ severe: { days: 0, runs: [] }, nadir: null, at28: 'not-graded' });
});

test('the filter of patients changes who is counted, a filter of events does not', () => {
  expect(cytopenias(five, { ...NO_FILTER, doseLevels: ['DL1'] }, 'ANC').patients).toHaveLength(2);
  expect(cytopenias(five, { ...NO_FILTER, population: 'evaluable' }, 'ANC').patients).toHaveLength(3);
  expect(cytopenias(five, { ...NO_FILTER, family: 'CRS', gradeAtLeast: 4, seriousOnly: true }, 'ANC')).toEqual(counts);
});

test('a result that cannot be placed is counted for those who are counted', () => {
  expect(counts.leftOut).toEqual({ 'no-day': 1, 'no-number': 0, unit: 0 });
  expect(cytopenias(five, { ...NO_FILTER, doseLevels: ['DL1'] }, 'ANC').leftOut['no-day']).toBe(0);
});

test('days at grade 4 are never more than days at grade 3, and never more than the days that were followed', () => {
  const results = fc.array(
    fc.record({ day: fc.integer({ min: -10, max: 60 }), grade: fc.integer({ min: -1, max: 4 }) }),
  );
  fc.assert(
    fc.property(results, (given) => {
      const rising = given.toSorted((a, b) => a.day - b.day);
      const points = somePoints(
        'ANC',
        rising.map(({ day, grade }) => [day, 1, { grade }] as const),
      );
      const { severe, lifeThreatening, lastDay } = of('001-001', fiveMeasured({ '001-001': { points } }));
      expect(lifeThreatening.days).toBeLessThanOrEqual(severe.days);
      expect(severe.days).toBeLessThanOrEqual(Math.max(0, (lastDay ?? -1) + 1));
    }),
  );
});
