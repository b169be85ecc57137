import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCumulativeIncidence, incidenceAt } from '../../../../shared/stats/time-to-event/cumulativeIncidence.ts';
import { computeGrayTest } from '../../../../shared/stats/time-to-event/grayTest.ts';
import { type BandScale, computeKaplanMeier, survivalAt } from '../../../../shared/stats/time-to-event/kaplanMeier.ts';
import { computeLogRank } from '../../../../shared/stats/time-to-event/logRank.ts';
import { type FollowUp, riskTable } from '../../../../shared/stats/time-to-event/riskTable.ts';
import { survivalQuantile } from '../../../../shared/stats/time-to-event/survivalQuantile.ts';

const aTime = () => fc.oneof(fc.nat(40), fc.double({ min: 0, max: 40, noNaN: true }));
const followUps = (causes: readonly (0 | 1 | 2)[]) =>
  fc.array(fc.record({ time: aTime(), cause: fc.constantFrom(...causes) }), { minLength: 1, maxLength: 40 });
const SCALES: readonly BandScale[] = ['plain', 'log', 'log-log'];
const at = (time: number, cause: 0 | 1 | 2): FollowUp => ({ time, cause });

describe('riskTable', () => {
  test('counts every patient once and takes times nearer than 1e-9 as one', () => {
    const rows = riskTable([at(5, 0), at(2, 1), at(2 + 5e-10, 2), at(2 + 2e-9, 1)]);
    expect(rows).toEqual([
      { time: 2, atRisk: 4, events: 1, competing: 1, censored: 0 },
      { time: 2 + 2e-9, atRisk: 2, events: 1, competing: 0, censored: 0 },
      { time: 5, atRisk: 1, events: 0, competing: 0, censored: 1 },
    ]);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a time of %s is refused', (time) => {
    expect(() => riskTable([at(time, 1)])).toThrow(RangeError);
  });
});

describe('computeKaplanMeier', () => {
  test('without censoring it is the share that has had no event', () => {
    fc.assert(
      fc.property(followUps([1]), (patients) => {
        for (const { time, survival } of computeKaplanMeier(patients, 0.95, 'log-log')) {
          const free = patients.filter((one) => one.time > time + 1e-9).length;
          expect(survival).toBeCloseTo(free / patients.length, 10);
        }
      }),
    );
  });

  test('falls, and every band that there is holds it within [0, 1]', () => {
    fc.assert(
      fc.property(followUps([0, 1]), fc.constantFrom(...SCALES), (patients, scale) => {
        const rows = computeKaplanMeier(patients, 0.9, scale);
        rows.forEach(({ survival, band, standardError }, index) => {
          expect(survival).toBeLessThanOrEqual(rows[index - 1]?.survival ?? 1);
          expect(standardError === null).toBe(survival === 0);
          if (band.lower === null || band.upper === null) return;
          expect([
            0 <= band.lower,
            band.lower <= survival + 1e-12,
            survival <= band.upper + 1e-12,
            band.upper <= 1,
          ]).toEqual([true, true, true, true]);
        });
      }),
    );
  });

  test('the order of patients does not matter', () => {
    fc.assert(
      fc.property(followUps([0, 1]), (patients) => {
        const rows = computeKaplanMeier(patients, 0.95, 'log');
        expect(computeKaplanMeier(patients.toReversed(), 0.95, 'log')).toEqual(rows);
      }),
    );
  });

  test('before the first event, and after the last, there is no log-log band', () => {
    const [censored, last] = computeKaplanMeier([at(1, 0), at(2, 1)], 0.95, 'log-log');
    expect(censored).toMatchObject({ survival: 1, standardError: 0, band: { lower: null, upper: null } });
    expect(last).toMatchObject({ survival: 0, standardError: null, band: { lower: null, upper: null } });
  });

  test('a level of 1 is refused', () => {
    expect(() => computeKaplanMeier([at(1, 1)], 1, 'plain')).toThrow(RangeError);
  });
});

describe('survivalAt', () => {
  const rows = computeKaplanMeier([at(2, 1), at(5, 0), at(9, 1), at(9, 0)], 0.95, 'log-log');

  test.each([
    ['before anything happens', 1, 1, false],
    ['at the event', 2, 0.75, false],
    ['between two rows', 8, 0.75, false],
    ['at the last row', 9, 0.375, false],
    ['beyond follow-up, carried and marked', 10, 0.375, true],
  ])('%s', (_claim, time, survival, isBeyondFollowUp) => {
    expect(survivalAt(rows, time)).toMatchObject({ survival, isBeyondFollowUp });
  });

  test('of nobody there is nothing', () => {
    expect(survivalAt([], 3)).toEqual({
      time: 3,
      survival: null,
      band: { lower: null, upper: null },
      isBeyondFollowUp: true,
    });
  });
});

describe('survivalQuantile', () => {
  const of = (...patients: readonly FollowUp[]) => survivalQuantile(computeKaplanMeier(patients, 0.95, 'log-log'), 0.5);

  test.each([
    ['the first time below', [at(1, 1), at(2, 1), at(3, 1)], 2, false],
    ['half-way when it rests on the value', [at(1, 1), at(2, 1), at(6, 1), at(9, 1)], 4, false],
    ['half-way to the end of the data, marked', [at(1, 1), at(2, 1), at(6, 0), at(10, 0)], 6, true],
    ['not reached', [at(1, 1), at(2, 0), at(6, 0), at(10, 0)], null, false],
  ] as const)('%s', (_claim, patients, estimate, isUncertain) => {
    expect(of(...patients)).toMatchObject({ estimate, isUncertain });
  });

  test('without censoring it lies at the ordinary median', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 30 }), (times) => {
        const rising = times.toSorted((one, other) => one - other);
        const middle = (rising[Math.floor((times.length - 1) / 2)]! + rising[Math.ceil((times.length - 1) / 2)]!) / 2;
        expect(of(...times.map((time) => at(time, 1))).estimate).toBe(middle);
      }),
    );
  });

  test('nobody has no median, and a share of 0 is refused', () => {
    expect(of()).toEqual({ estimate: null, lower: null, upper: null, isUncertain: false });
    expect(() => survivalQuantile([], 0)).toThrow(RangeError);
  });
});

describe('computeCumulativeIncidence', () => {
  test('both causes and staying free of either are everything there is', () => {
    fc.assert(
      fc.property(followUps([0, 1, 2]), (patients) => {
        for (const { eventFree, ofInterest, ofCompeting } of computeCumulativeIncidence(patients, 0.95)) {
          expect(Math.abs(eventFree + ofInterest.incidence + ofCompeting.incidence - 1)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  test('never says more than 1 − Kaplan–Meier, and the same where nothing competes', () => {
    fc.assert(
      fc.property(followUps([0, 1, 2]), (patients) => {
        const naive = computeKaplanMeier(patients, 0.95, 'log-log');
        const incidences = computeCumulativeIncidence(patients, 0.95);
        const nothingCompetes = patients.every(({ cause }) => cause !== 2);
        incidences.forEach(({ ofInterest }, index) => {
          const { survival, standardError } = naive[index]!;
          expect(ofInterest.incidence).toBeLessThanOrEqual(1 - survival + 1e-12);
          if (!nothingCompetes) return;
          expect(ofInterest.incidence).toBeCloseTo(1 - survival, 12);
          if (standardError !== null) expect(ofInterest.standardError).toBeCloseTo(standardError, 9);
        });
      }),
    );
  });

  test('its variance is the published double sum', () => {
    fc.assert(
      fc.property(followUps([0, 1, 2]), (patients) => {
        const rows = computeCumulativeIncidence(patients, 0.95);
        rows.forEach(({ ofInterest }, t) => {
          const variance = rows.slice(0, t + 1).reduce((sum, row, j) => {
            const [n, all, own] = [row.atRisk, row.events + row.competing, row.events];
            const before = j === 0 ? 1 : rows[j - 1]!.eventFree;
            const gap = ofInterest.incidence - row.ofInterest.incidence;
            const first = gap === 0 ? 0 : (gap * gap * all) / (n * (n - all));
            return sum + first + (before ** 2 * own * (n - own)) / n ** 3 - (2 * gap * before * own) / n ** 2;
          }, 0);
          expect(ofInterest.standardError).toBeCloseTo(Math.sqrt(Math.max(0, variance)), 6);
        });
      }),
    );
  });

  test('everyone with the event is certain: no error, no limits', () => {
    const last = computeCumulativeIncidence([at(1, 1), at(2, 1), at(3, 1)], 0.95).at(-1)!;
    expect(last.ofInterest.incidence).toBeCloseTo(1, 12);
    expect(last.ofInterest).toMatchObject({ standardError: 0, lower: null, upper: null });
  });

  test('is read as a step function, with nothing before its first row', () => {
    const rows = computeCumulativeIncidence([at(2, 1), at(5, 2)], 0.95);
    expect([incidenceAt(rows, 1), incidenceAt(rows, 4)]).toEqual([null, rows[0]]);
  });
});

describe('comparisons of two groups', () => {
  const TESTS = { computeLogRank, computeGrayTest };

  test.each(Object.entries(TESTS))(
    '%s does not care which group is first, nor for the unit of time',
    (_name, compare) => {
      fc.assert(
        fc.property(followUps([0, 1, 2]), followUps([0, 1, 2]), (one, other) => {
          const found = compare(one, other);
          const exchanged = compare(other, one);
          const inHours = (patients: readonly FollowUp[]) => patients.map(({ time, cause }) => at(time * 24, cause));
          expect(exchanged === null).toBe(found === null);
          if (!found) return;
          expect(exchanged!.statistic).toBeCloseTo(found.statistic, 6);
          const whole = [...one, ...other].every(({ time }) => Number.isInteger(time));
          if (whole) expect(compare(inHours(one), inHours(other))!.statistic).toBeCloseTo(found.statistic, 9);
          expect(found.pValue).toBeGreaterThanOrEqual(0);
          expect(found.pValue).toBeLessThanOrEqual(1);
        }),
      );
    },
  );

  test.each(Object.entries(TESTS))('%s of nobody, or without events, is no comparison', (_name, compare) => {
    expect(compare([], [at(1, 1)])).toBeNull();
    expect(compare([at(1, 0)], [at(1, 0)])).toBeNull();
  });

  test('two equal groups do not differ', () => {
    const group = [at(1, 1), at(3, 2), at(4, 0), at(6, 1)];
    expect(computeLogRank(group, group)!.statistic).toBeCloseTo(0, 12);
    expect(computeGrayTest(group, group)!.statistic).toBeCloseTo(0, 12);
  });
});
