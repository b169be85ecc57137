import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianAndRange } from '../../../../shared/stats/medianAndRange.ts';
import { summariseGeometrically } from '../../../../shared/stats/pharmacology/geometricSummary.ts';
import { computeNonCompartmental } from '../../../../shared/stats/pharmacology/nonCompartmental.ts';
import { computePharmacodynamics } from '../../../../shared/stats/pharmacology/pharmacodynamics.ts';
import type { Sample } from '../../../../shared/stats/pharmacology/sample.ts';

const toDay28 = { endDay: 28, absentBeforeInfusion: false };
const seen = (time: number, concentration: number): Sample => ({ time, concentration, isBelowLimit: false });
const below = (time: number): Sample => ({ time, concentration: 0, isBelowLimit: true });
const missing = (time: number): Sample => ({ time, concentration: null, isBelowLimit: false });
const of = (...samples: readonly Sample[]) => computeNonCompartmental(samples, toDay28);

const someSamples = fc
  .array(
    fc.oneof(
      fc.double({ min: 0.1, max: 1e6, noNaN: true }).map((concentration) => ({ concentration, isBelowLimit: false })),
      fc.constant({ concentration: 0, isBelowLimit: true }),
      fc.constant({ concentration: null, isBelowLimit: false }),
    ),
    { maxLength: 15 },
  )
  .map((values): readonly Sample[] => values.map((value, index) => ({ time: index * 3, ...value })));

describe('computeNonCompartmental', () => {
  test('peak, persistence and area of exponential decay are exact', () => {
    const decay = [0, 1, 2, 5, 9, 14, 28].map((day) => seen(day, 100 * Math.exp(-0.2 * day)));
    const found = of(...decay);
    expect(found).toMatchObject({ peak: 100, peakTime: 0, lastQuantifiableTime: 28, areaToEndStatus: 'observed' });
    expect(found.areaToEnd).toBeCloseTo((100 * (1 - Math.exp(-5.6))) / 0.2, 9);
    expect(found.terminal).toMatchObject({ points: 6, warnings: [] });
    expect(found.terminal!.halfLifeDays).toBeCloseTo(Math.LN2 / 0.2, 10);
    expect(found.terminal!.areaToInfinity).toBeCloseTo(500, 9);
  });

  test('a larger unit of concentration scales peak and areas, and moves no time', () => {
    fc.assert(
      fc.property(someSamples, (samples) => {
        const scaled = samples.map((one) => ({ ...one, concentration: one.concentration && one.concentration * 1024 }));
        const [one, other] = [of(...samples), of(...scaled)];
        expect(other).toMatchObject({
          peakTime: one.peakTime,
          lastQuantifiableTime: one.lastQuantifiableTime,
          areaToEndStatus: one.areaToEndStatus,
        });
        expect((other.areaToLast ?? 0) / 1024).toBe(one.areaToLast ?? 0);
        expect(other.terminal?.lambdaZ).toBe(one.terminal?.lambdaZ);
      }),
    );
  });

  test('a missing sample changes nothing', () => {
    fc.assert(
      fc.property(someSamples, fc.nat(60), (samples, day) => {
        const more = [...samples, missing(day + 0.5)].toSorted((one, other) => one.time - other.time);
        expect(of(...more)).toEqual(of(...samples));
      }),
    );
  });

  test('below the limit is 0 before the first value and after the last, and left out between', () => {
    expect(of(below(0), below(2), seen(4, 10), seen(6, 10)).areaToLast).toBe(10 + 20);
    expect(of(seen(0, 10), below(2), seen(4, 10), seen(28, 10)).areaToLast).toBe(280);
    expect(of(seen(0, 10), seen(4, 10), below(6), below(28))).toMatchObject({ areaToLast: 40, areaToEnd: 50 });
  });

  test.each([
    ['a sample on the day', [seen(0, 10), seen(28, 10)], 280, 'observed'],
    ['samples around the day', [seen(0, 10), seen(30, 10)], 280, 'interpolated'],
    ['gone before the day', [seen(0, 10), seen(10, 10), below(12)], 110, 'observed-BLQ-at-last'],
    ['still there when sampling ended', [seen(0, 10), seen(20, 10)], null, 'not-covered'],
    ['never seen, sampled to the day', [below(0), below(28)], 0, 'observed'],
    ['never seen, sampling ended before', [below(0), below(20)], null, 'not-covered'],
    ['no sample at infusion', [seen(1, 10), seen(28, 10)], null, 'not-covered'],
    ['no sample at all', [], null, 'not-covered'],
    ['every sample missing', [missing(0), missing(28)], null, 'not-covered'],
  ] as const)('the fixed area with %s', (_claim, samples, areaToEnd, areaToEndStatus) => {
    expect(of(...samples)).toMatchObject({ areaToEnd, areaToEndStatus });
  });

  test('a product that was not there before infusion starts at 0, and that is said', () => {
    const samples = [seen(2, 10), seen(28, 10)];
    expect(computeNonCompartmental(samples, { endDay: 28, absentBeforeInfusion: true })).toMatchObject({
      areaToEnd: 10 + 260,
      assumedAbsentAtStart: true,
    });
    expect(of(...samples).assumedAbsentAtStart).toBe(false);
    expect(computeNonCompartmental([], { endDay: 28, absentBeforeInfusion: true }).assumedAbsentAtStart).toBe(false);
  });

  test('a sample before infusion is left out', () => {
    expect(of(seen(-7, 99), seen(0, 10), seen(28, 10))).toEqual(of(seen(0, 10), seen(28, 10)));
  });

  test('nothing seen is a peak of 0; nothing sampled is no peak', () => {
    expect(of(below(0), below(28))).toMatchObject({ peak: 0, peakTime: null, areaToLast: 0, terminal: null });
    expect(of()).toMatchObject({ peak: null, areaToLast: null });
  });

  test('the first of equal peaks counts', () => {
    expect(of(seen(0, 1), seen(3, 10), seen(5, 10)).peakTime).toBe(3);
  });

  test('no half-life with fewer than three points after the peak, or where nothing falls', () => {
    expect(of(seen(0, 10), seen(5, 5), seen(10, 2)).terminal).toBeNull();
    expect(of(seen(0, 10), seen(5, 5), seen(10, 5), seen(15, 5), seen(20, 9)).terminal).toBeNull();
    expect(of(seen(0, 10), seen(5, 5), seen(10, 5), seen(15, 5)).terminal).toBeNull();
  });

  test('a half-life says why it cannot be relied on', () => {
    const slow = of(seen(0, 100), seen(1, 90), seen(2, 85), seen(3, 81));
    expect(slow.terminal!.warnings).toEqual(['short-span', 'much-extrapolated']);
    const ragged = of(seen(0, 1000), seen(1, 90), seen(2, 10), seen(3, 60), seen(40, 1), seen(41, 30));
    expect(ragged.terminal!.warnings).toContain('poor-fit');
  });

  test.each([
    ['times that fall', [seen(3, 1), seen(1, 1)]],
    ['a time twice', [seen(3, 1), seen(3, 1)]],
    ['a negative concentration', [seen(3, -1)]],
    ['a value below the limit that is not 0', [{ time: 1, concentration: 5, isBelowLimit: true }]],
  ])('%s is refused', (_claim, samples) => {
    expect(() => of(...samples)).toThrow(RangeError);
  });

  test('an end of 0 is refused', () => {
    expect(() => computeNonCompartmental([], { endDay: 0, absentBeforeInfusion: false })).toThrow(RangeError);
  });
});

describe('summariseGeometrically', () => {
  test('takes the mean on the log scale and counts what has none', () => {
    const found = summariseGeometrically([1, 100, 0]);
    expect(found).toMatchObject({ quantifiable: 2, total: 3 });
    expect(found.mean).toBeCloseTo(10, 12);
    expect(found.coefficientOfVariationPercent).toBeCloseTo(100 * Math.sqrt(Math.exp(Math.log(10) ** 2 * 2) - 1), 6);
  });

  test('one value has no variation, none has no mean', () => {
    expect(summariseGeometrically([5])).toMatchObject({ coefficientOfVariationPercent: null });
    expect(summariseGeometrically([0])).toEqual({
      quantifiable: 0,
      total: 1,
      mean: null,
      coefficientOfVariationPercent: null,
    });
    expect(() => summariseGeometrically([-1])).toThrow(RangeError);
  });
});

describe('medianAndRange', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('of %j the median is %d', (values, median) => {
    expect(medianAndRange(values)).toEqual({
      count: values.length,
      median,
      lowest: Math.min(...values),
      highest: Math.max(...values),
    });
  });

  test('nobody has none', () => {
    expect(medianAndRange([])).toBeNull();
  });
});

describe('computePharmacodynamics', () => {
  const beforeInfusion = { baselineUntilDay: -1, threshold: 50 };
  const counts = [
    { day: -8, value: 400 },
    { day: -1, value: 200 },
    { day: 3, value: 60 },
    { day: 7, value: 10 },
    { day: 14, value: 10 },
    { day: 28, value: 50 },
    { day: 40, value: 20 },
  ];

  test('reads baseline, nadir, depletion and how long it lasted', () => {
    expect(computePharmacodynamics(counts, beforeInfusion)).toEqual({
      baseline: 200,
      nadir: 10,
      nadirDay: 7,
      percentChange: -95,
      firstDayBelow: 7,
      daysBelow: 21,
      isStillBelow: false,
    });
  });

  test('the baseline may be the last before conditioning', () => {
    expect(computePharmacodynamics(counts, { ...beforeInfusion, baselineUntilDay: -6 })).toMatchObject({
      baseline: 400,
      percentChange: -97.5,
    });
  });

  test('still low at the last measurement is at least that long', () => {
    expect(computePharmacodynamics(counts.slice(0, 5), beforeInfusion)).toMatchObject({
      daysBelow: 7,
      isStillBelow: true,
    });
  });

  test('never low, no baseline and nothing measured afterwards are told apart', () => {
    expect(computePharmacodynamics(counts.slice(0, 3), beforeInfusion)).toMatchObject({
      nadir: 60,
      firstDayBelow: null,
      daysBelow: null,
    });
    expect(computePharmacodynamics(counts.slice(2), beforeInfusion)).toMatchObject({
      baseline: null,
      percentChange: null,
    });
    expect(computePharmacodynamics(counts.slice(0, 2), beforeInfusion)).toMatchObject({ baseline: 200, nadir: null });
    expect(
      computePharmacodynamics(
        [
          { day: -1, value: 0 },
          { day: 2, value: 0 },
        ],
        beforeInfusion,
      ).percentChange,
    ).toBeNull();
  });

  test('days that do not rise are refused', () => {
    expect(() => computePharmacodynamics(counts.toReversed(), beforeInfusion)).toThrow(RangeError);
  });
});
