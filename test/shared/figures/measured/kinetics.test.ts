import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../shared/figures/figureFilter.ts';
import { DEFAULT_KINETICS_SETTINGS as settings } from '../../../../shared/figures/measured/defaultKineticsSettings.ts';
import { depletion, kinetics } from '../../../../shared/figures/measured/kinetics.ts';
import { fiveMeasured, somePoints } from '../../../support/fiveMeasured.ts';

const five = fiveMeasured();

test('peak, its day, last seen and half-life of each patient, counted by hand', () => {
  const [first, second, third, fourth] = kinetics(five, NO_FILTER, settings).patients;
  // From 15,000 on day 14 a quarter every 7 days: half-life 3.5 days.
  expect(first!.result).toMatchObject({
    peak: 60_000,
    peakTime: 10,
    lastQuantifiableTime: 28,
    samples: 7,
    belowLimit: 2,
  });
  expect(first!.result!.terminal!.halfLifeDays).toBeCloseTo(3.5, 10);
  expect(first!.result!.terminal!.warnings).toEqual([]);
  expect(first!.result!.areaToEndStatus).toBe('observed');
  expect(second!.result).toMatchObject({ peak: 0, peakTime: null, terminal: null, belowLimit: 3 });
  expect(third!.result).toMatchObject({ peak: 2_000, peakTime: 7, areaToEnd: null, areaToEndStatus: 'not-covered' });
  expect(third!.result!.assumedAbsentAtStart).toBe(true);
  expect(fourth!.result).toBeNull();
});

test('the area to day 28: trapezia up, logarithmic down', () => {
  const [first] = kinetics(five, NO_FILTER, settings).patients;
  const down = (from: number, to: number, days: number) => ((from - to) * days) / Math.log(from / to);
  const up = (20_000 * 7) / 2 + ((20_000 + 60_000) * 3) / 2;
  const fall = down(60_000, 15_000, 4) + down(15_000, 3_750, 7) + down(3_750, 937.5, 7);
  expect(first!.result!.areaToEnd).toBeCloseTo(up + fall, 6);
});

test('summaries say how many they are over: below the limit is counted and not averaged', () => {
  const { sampled, peak, areaToEnd, peakTime, halfLife, stillSeen } = kinetics(five, NO_FILTER, settings);
  expect(sampled).toBe(3);
  expect(stillSeen).toBe(1);
  expect(peak).toMatchObject({ quantifiable: 2, total: 3 });
  expect(peak.mean).toBeCloseTo(Math.sqrt(60_000 * 2_000), 6);
  expect(areaToEnd).toMatchObject({ quantifiable: 1, total: 2 });
  expect(peakTime).toEqual({ count: 2, median: 8.5, lowest: 7, highest: 10 });
  expect(halfLife).toMatchObject({ count: 1 });
});

test('of two samples on a day the higher counts; "above" a limit makes the peak at least that', () => {
  const points = somePoints('car-copies', [
    [0, 100, { bound: -1 }],
    [7, 800],
    [7, 900, { bound: 1, day: 7.9 }],
    [9, 300],
  ]);
  const [first] = kinetics(fiveMeasured({ '001-001': { points } }), NO_FILTER, settings).patients;
  expect(first!.result).toMatchObject({ peak: 900, peakTime: 7, isPeakAtLeast: true, samples: 3 });
});

test('CD7+ cells: baseline before treatment, nadir as a limit, time to below and how long', () => {
  const { patients, depleted, stillBelow, daysBelow, nadir, sampled } = depletion(five, NO_FILTER, settings);
  const [first, second, third] = patients;
  expect(first!.result).toMatchObject({
    baseline: 600,
    nadirDay: 7,
    isNadirAtMost: true,
    firstDayBelow: 7,
    daysBelow: 21,
  });
  expect(first!.result!.nadir).toBeCloseTo(1, 12);
  expect(first!.result!.percentChange).toBeCloseTo(-99.8333, 3);
  expect(second!.result).toBeNull();
  expect(third!.result).toMatchObject({
    baseline: null,
    percentChange: null,
    nadir: 3,
    daysBelow: 7,
    isStillBelow: true,
  });
  expect({ sampled, depleted, stillBelow }).toEqual({ sampled: 2, depleted: 2, stillBelow: 1 });
  expect(nadir).toMatchObject({ quantifiable: 1, total: 2 });
  expect(nadir.mean).toBeCloseTo(3, 12);
  expect(daysBelow).toMatchObject({ count: 1, median: 21 });
});

test('"below 5" is below a threshold of 5, "below 10" is not', () => {
  const low = (limit: number) =>
    depletion(
      fiveMeasured({ '001-001': { points: somePoints('cd7-cells', [[7, limit, { bound: -1 }]]) } }),
      NO_FILTER,
      settings,
    ).patients[0]!.result!.firstDayBelow;
  expect(low(5)).toBe(7);
  expect(low(10)).toBeNull();
});

test('the threshold is the protocol’s', () => {
  const { patients } = depletion(five, NO_FILTER, { ...settings, depletedBelow: 100 });
  expect(patients[0]!.result).toMatchObject({ firstDayBelow: 3, daysBelow: 25, isStillBelow: true });
});
