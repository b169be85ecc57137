import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../../shared/dlt/defaultProtocol.ts';
import { measuredRowsOf } from '../../../../shared/figures/measured/measuredRowsOf.ts';
import { convertSample } from '../../../../shared/grading/units/convertSample.ts';
import type { Instant } from '../../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../../shared/model/history.ts';
import type { TrialId } from '../../../../shared/model/ids.ts';
import { aHistory } from '../../../support/aHistory.ts';
import { type LabSpec, withLabs } from '../../../support/withLabs.ts';

const protocol = defaultProtocol(1 as TrialId);
/** Infused on 2 March 2026 at 10:00 in Shanghai, lymphodepletion from 25 February. */
const base = aHistory({ lymphodepletion: ['2026-02-25T09:00'] });
const rowsAt = (history: SubjectHistory, at = '2026-04-20T00:00:00.000Z') =>
  measuredRowsOf({ history, protocol, assessment: assessSubject(history, protocol, at as Instant) });
const pointsOf = (...labs: readonly LabSpec[]) => rowsAt(withLabs(base, labs)).points;

test('values come in one unit, with the limit of their own sample in it', () => {
  const [point] = pointsOf(['BILI', '2026-03-09T08:00', 2.4, 'mg/dL', { refHigh: 1.2 }]);
  expect(point).toMatchObject({ of: 'BILI', bound: 0, before: false, grade: 2 });
  expect(point!.value).toBeCloseTo(41.0496, 6);
  expect(point!.value / point!.upper).toBeCloseTo(2, 12);
  expect(Math.floor(point!.day)).toBe(7);
});

test('counts are graded in the low direction, by the trial’s version', () => {
  const grades = (...values: readonly number[]) =>
    pointsOf(...values.map((value, at): LabSpec => ['ANC', `2026-03-1${at}T08:00`, value, '10^9/L'])).map(
      ({ grade }) => grade,
    );
  expect(grades(0.4, 0.9, 1.2)).toEqual([4, 3, 2]);
});

test('"below" a limit keeps the limit and says so; a sample before treatment is marked', () => {
  const [before, after] = pointsOf(
    ['ANC', '2026-02-24T08:00', 3, '10^9/L'],
    ['ANC', '2026-03-09T08:00', 0.1, '10^9/L', { comparator: '<' }],
  );
  expect(before).toMatchObject({ before: true, bound: 0, value: 3 });
  expect(after).toMatchObject({ before: false, bound: -1, value: 0.1, grade: 4 });
});

test('what cannot be placed or read is counted with its reason, and what comes after the cut is not there', () => {
  const { points, leftOut } = rowsAt(
    withLabs(base, [
      ['ANC', '2026-03', 1, '10^9/L'],
      ['ANC', '2026-03-09', null, '10^9/L', { reported: 'clotted' }],
      ['ANC', '2026-03-09', 1, 'furlongs'],
      ['ANC', '2026-03-09', -1, '10^9/L'],
      ['ANC', '2026-03-12', 1, '10^9/L'],
      ['ANC', '2026-05-12', 1, '10^9/L'],
    ]),
  );
  expect(leftOut.map(({ reason }) => reason)).toEqual(['no-day', 'no-number', 'unit', 'no-number']);
  expect(points).toHaveLength(1);
});

describe('shifts', () => {
  const shiftOf = (...labs: readonly LabSpec[]) =>
    rowsAt(withLabs(base, labs)).shifts.find(({ analyte, termCode }) => analyte === 'ALT' && termCode === 10001551);
  const before: LabSpec = ['ALT', '2026-02-24T08:00', 30, 'U/L', { refHigh: 40 }];

  test('from the last sample before lymphodepletion to the worst after it', () => {
    expect(
      shiftOf(
        ['ALT', '2026-02-20T08:00', 300, 'U/L', { refHigh: 40 }],
        before,
        ['ALT', '2026-03-05T08:00', 250, 'U/L', { refHigh: 40 }],
        ['ALT', '2026-03-12T08:00', 60, 'U/L', { refHigh: 40 }],
      ),
    ).toMatchObject({ baseline: 0, worst: 3, ungraded: 0 });
  });

  test('no baseline is -2, a result that cannot be graded is -1, and neither is grade 0', () => {
    expect(shiftOf(['ALT', '2026-03-05T08:00', 60, 'U/L', { refHigh: 40 }])).toMatchObject({ baseline: -2, worst: 1 });
    expect(shiftOf(['ALT', '2026-03-05T08:00', 60, 'U/L'])).toMatchObject({ baseline: -2, worst: -1, ungraded: 1 });
    expect(shiftOf(before)).toMatchObject({ baseline: 0, worst: -2 });
    expect(shiftOf()).toBeUndefined();
  });
});

test('somebody who was not infused has no study days and nothing is shown', () => {
  const waiting = withLabs(aHistory({ infusions: [] }), [['ANC', '2026-03-09', 1, '10^9/L']]);
  expect(rowsAt(waiting)).toMatchObject({ points: [], leftOut: [], shifts: [] });
});

test('ICAHT comes from the counts', () => {
  const low = Array.from({ length: 15 }, (_, at): LabSpec => ['ANC', `2026-03-${10 + at}T08:00`, 0.3, '10^9/L']);
  const { icaht } = rowsAt(withLabs(base, [...low, ['ANC', '2026-03-28T08:00', 3, '10^9/L']]));
  expect(icaht.early).toBe(3);
});

test('the worst grade of a shift is the worst of the derived episode of the same results', () => {
  const results = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(results, (values) => {
      const history = withLabs(
        base,
        values.map((value, at): LabSpec => ['ALT', `2026-03-${10 + at}T08:00`, value, 'U/L', { refHigh: 40 }]),
      );
      const assessment = assessSubject(history, protocol, '2026-04-20T00:00:00.000Z' as Instant);
      const derived = assessment.episodes.filter(
        ({ origin, termCode }) => origin === 'derived' && Number(termCode) === 10001551,
      );
      const worst = Math.max(0, ...derived.map(({ worstGrade }) => worstGrade ?? 0));
      const { shifts, points } = measuredRowsOf({ history, protocol, assessment });
      expect(shifts.find(({ termCode }) => Number(termCode) === 10001551)!.worst).toBe(worst);
      expect(Math.max(...points.map(({ grade }) => grade))).toBe(worst);
    }),
  );
});

describe('convertSample', () => {
  test.each([
    ['car-copies', 1200, 'copies/µg DNA', 1200],
    ['car-copies', 1200, 'copies/ug', 1200],
    ['car-copies', 1200, 'copies/mL', null],
    ['cd7-cells', 600, '/µL', 600],
    ['cd7-cells', 600, 'cells/uL', 600],
    ['cd7-cells', 0.6, '10^9/L', 600],
    ['cd7-cells', 600, '%', null],
    ['cd7-cells', 600, '', null],
  ] as const)('%s %d %s', (measurement, value, unit, expected) => {
    expect(convertSample(measurement, value, unit)).toBe(expected);
  });
});
