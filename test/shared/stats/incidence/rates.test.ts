import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeExposureAdjustedIncidence } from '../../../../shared/stats/incidence/exposureAdjustedIncidence.ts';
import { computePoissonRate } from '../../../../shared/stats/incidence/poissonRate.ts';
import { computeRecurrentEventRate } from '../../../../shared/stats/incidence/recurrentEventRate.ts';

const aCount = () => fc.integer({ min: 0, max: 300 });
const anExposure = () => fc.double({ min: 0.5, max: 5000, noNaN: true });

describe('computePoissonRate', () => {
  test('no event leaves an upper bound, which is the exponential one', () => {
    expect(computePoissonRate(0, 560, 0.95, 1)).toMatchObject({ rate: 0, lower: 0 });
    expect(computePoissonRate(0, 560, 0.95, 1)!.upperOneSided).toBeCloseTo(-Math.log(0.05) / 560, 12);
  });

  test('the limits hold the rate, and the unit only scales', () => {
    fc.assert(
      fc.property(aCount(), anExposure(), (events, exposure) => {
        const perDay = computePoissonRate(events, exposure, 0.95, 1)!;
        const perHundred = computePoissonRate(events, exposure, 0.95, 100)!;
        expect(perDay.lower).toBeLessThanOrEqual(perDay.rate);
        expect(perDay.upperOneSided).toBeLessThan(perDay.upper);
        expect(perDay.rate).toBeLessThan(perDay.upperOneSided + perDay.rate * 1e-9);
        expect(perHundred.upper / 100).toBeCloseTo(perDay.upper, 10);
      }),
    );
  });

  test('without exposure there is no rate', () => {
    expect(computePoissonRate(0, 0, 0.95, 100)).toBeNull();
  });

  test.each([
    ['a negative count', -1, 10, 0.95, 1],
    ['negative exposure', 1, -10, 0.95, 1],
    ['endless exposure', 1, Number.POSITIVE_INFINITY, 0.95, 1],
    ['a level above 1', 1, 10, 1.5, 1],
    ['a unit of 0', 1, 10, 0.95, 0],
  ])('%s is refused', (_claim, events, exposure, level, per) => {
    expect(() => computePoissonRate(events, exposure, level, per)).toThrow(RangeError);
  });
});

describe('computeExposureAdjustedIncidence', () => {
  test('counts patients and their time at risk of the first event', () => {
    const followUps = [
      { time: 3, hadEvent: true },
      { time: 28, hadEvent: false },
      { time: 9, hadEvent: true },
    ];
    expect(computeExposureAdjustedIncidence(followUps, 0.95, 100)).toMatchObject({
      patients: 3,
      patientsWithEvent: 2,
      exposure: 40,
      rate: 5,
    });
  });

  test('nobody followed is no rate', () => {
    expect(computeExposureAdjustedIncidence([], 0.95, 100)).toBeNull();
    expect(computeExposureAdjustedIncidence([{ time: 0, hadEvent: true }], 0.95, 100)).toBeNull();
  });

  test('a negative time is refused', () => {
    expect(() => computeExposureAdjustedIncidence([{ time: -1, hadEvent: true }], 0.95, 1)).toThrow(RangeError);
  });
});

describe('computeRecurrentEventRate', () => {
  const some = fc.array(fc.record({ events: fc.nat(9), exposure: anExposure() }), { minLength: 2, maxLength: 30 });

  test('the order of patients does not matter, and the limits hold the rate', () => {
    fc.assert(
      fc.property(some, (patients) => {
        const one = computeRecurrentEventRate(patients, 0.95, 100)!;
        const other = computeRecurrentEventRate(patients.toReversed(), 0.95, 100)!;
        expect(other.rate).toBeCloseTo(one.rate, 9);
        if (one.lower === null || one.upper === null) return;
        expect(one.lower).toBeLessThanOrEqual(one.rate);
        expect(one.upper).toBeGreaterThanOrEqual(one.rate);
      }),
    );
  });

  test('no event, or one patient, has a rate but no interval', () => {
    const nothing = { seLog: null, lower: null, upper: null, poissonDispersion: null };
    expect(computeRecurrentEventRate([{ events: 0, exposure: 10 }], 0.95, 1)).toEqual({ rate: 0, ...nothing });
    expect(computeRecurrentEventRate([{ events: 2, exposure: 10 }], 0.95, 1)).toEqual({ rate: 0.2, ...nothing });
  });

  test('a patient without exposure leaves the dispersion open, not the rate', () => {
    const patients = [
      { events: 1, exposure: 0 },
      { events: 3, exposure: 10 },
    ];
    expect(computeRecurrentEventRate(patients, 0.95, 1)).toMatchObject({ rate: 0.4, poissonDispersion: null });
    expect(computeRecurrentEventRate([], 0.95, 1)).toBeNull();
  });
});
