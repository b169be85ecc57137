import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseCrm } from '../../../shared/escalation/adviseCrm.ts';
import { boinBoundaries, defaultBoinRates } from '../../../shared/escalation/boinBoundaries.ts';
import { selectBoinMtd } from '../../../shared/escalation/boinSelectMtd.ts';
import { boinTable } from '../../../shared/escalation/boinTable.ts';
import { type CrmPatient, fitCrm } from '../../../shared/escalation/crmPower.ts';
import { doseNearest } from '../../../shared/escalation/doseNearest.ts';
import { isotonicRegression } from '../../../shared/escalation/isotonicRegression.ts';
import { decideThreePlusThree } from '../../../shared/escalation/threePlusThree.ts';
import { adviseTiteBoin } from '../../../shared/escalation/titeBoin.ts';

const of = (...doses: readonly (readonly [number, number])[]) => doses.map(([treated, dlts]) => ({ treated, dlts }));

describe('3+3', () => {
  test('followed to its end it treats at most six at a dose, skips none, and ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (rates, mayDeEscalate, chance) => {
          const doses = rates.map(() => ({ treated: 0, dlts: 0 }));
          let current = 1;
          for (let cohort = 0; cohort < 40; cohort += 1) {
            for (let patient = 0; patient < 3; patient += 1) {
              doses[current - 1]!.treated += 1;
              if (chance.next().value < rates[current - 1]!) doses[current - 1]!.dlts += 1;
            }
            const { next, goesOn } = decideThreePlusThree(doses, current, mayDeEscalate);
            if (!goesOn) {
              const tried = doses.filter(({ treated }) => treated > 0).length;
              expect(next ?? 0).toBeLessThanOrEqual(tried);
              return;
            }
            expect(Math.abs(next! - current)).toBeLessThanOrEqual(1);
            expect(doses[next! - 1]!.treated).toBeLessThan(6);
            current = next!;
          }
          expect.unreachable('it never ended');
        },
      ),
    );
  });

  test.each([
    ['between cohorts it goes on', of([4, 2], [0, 0]), 1, false, 1, true],
    ['with one patient it goes on', of([1, 1], [0, 0]), 1, false, 1, true],
    ['a closed dose above ends it', of([6, 1], [3, 2]), 1, true, 1, false],
    ['a full dose above ends it', of([3, 0], [6, 1]), 1, true, 1, false],
    ['one DLT of three above does not close it', of([6, 1], [3, 1]), 1, true, 2, true],
    ['back down, the highest acceptable dose is it', of([6, 0], [6, 1], [3, 2]), 3, true, 2, false],
    ['back down past one that is not acceptable', of([6, 1], [6, 2], [3, 2]), 3, true, 1, false],
    ['with none acceptable there is none', of([6, 2], [6, 3]), 2, true, null, false],
  ])('%s', (_claim, doses, current, mayDeEscalate, next, goesOn) => {
    expect(decideThreePlusThree(doses, current, mayDeEscalate)).toEqual({ next, goesOn });
  });

  test.each([
    ['seven patients', of([7, 0]), 1],
    ['more DLTs than patients', of([3, 4]), 1],
    ['a dose that is not there', of([3, 0]), 2],
    ['half a dose', of([3, 0]), 1.5],
    ['no dose', of(), 1],
  ])('%s is refused', (_claim, doses, current) => {
    expect(() => decideThreePlusThree(doses, current, false)).toThrow(RangeError);
  });
});

describe('isotonicRegression', () => {
  const some = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 50, noNaN: true })),
    { minLength: 1, maxLength: 8 },
  );

  test('is the min–max of weighted means', () => {
    fc.assert(
      fc.property(some, (pairs) => {
        const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
        const mean = (from: number, to: number): number => {
          const part = pairs.slice(from, to + 1);
          return part.reduce((sum, [v, w]) => sum + v * w, 0) / part.reduce((sum, [, w]) => sum + w, 0);
        };
        const indexes = pairs.map((_, index) => index);
        isotonicRegression(values, weights).forEach((fitted, i) => {
          const best = Math.max(
            ...indexes
              .filter((s) => s <= i)
              .map((s) => Math.min(...indexes.filter((t) => t >= i).map((t) => mean(s, t)))),
          );
          expect(fitted).toBeCloseTo(best, 10);
        });
      }),
    );
  });

  test('one low value at the end pools as far back as it must, and no further', () => {
    const [pooled, stays] = [0.3, [0.1, 0.2]];
    const fitted = isotonicRegression([0.1, 0.2, 0.3, 0.4, 0.5, 0], [1, 1, 1, 1, 1, 1]);
    expect(fitted.slice(0, 2)).toEqual(stays);
    for (const value of fitted.slice(2)) expect(value).toBeCloseTo(pooled, 12);
  });

  test('values that rise stay, and lists of two lengths are refused', () => {
    expect(isotonicRegression([0.1, 0.2], [1, 1])).toEqual([0.1, 0.2]);
    expect(() => isotonicRegression([0.1], [1, 2])).toThrow(RangeError);
  });
});

describe('selectBoinMtd', () => {
  const settings = { target: 0.3, cutoff: 0.95, onlyBelowDeEscalation: false };

  test.each([
    ['equal estimates below the target: the highest dose', of([6, 1], [6, 1]), 2],
    ['equal estimates above the target: the lowest dose', of([6, 3], [6, 2], [6, 2]), 1],
    ['an untreated dose is never chosen', of([3, 0], [0, 0]), 1],
    ['everything eliminated is none', of([3, 3], [3, 0]), null],
    ['nobody treated is none', of([0, 0]), null],
    ['one patient treated is enough to be counted', of([1, 0]), 1],
  ])('%s', (_claim, doses, mtd) => {
    expect(selectBoinMtd(doses, settings).mtd).toBe(mtd);
  });

  test('a bound at λd leaves out a dose whose estimate lies above it', () => {
    const doses = of([6, 3], [6, 2], [6, 2]);
    expect(selectBoinMtd(doses, { ...settings, onlyBelowDeEscalation: true }).mtd).toBeNull();
    expect(selectBoinMtd(of([6, 1]), { ...settings, onlyBelowDeEscalation: true }).mtd).toBe(1);
  });

  test('impossible counts and no dose are refused', () => {
    expect(() => selectBoinMtd(of([3, 4]), settings)).toThrow(RangeError);
    expect(() => selectBoinMtd([], settings)).toThrow(new RangeError('There is no dose.'));
  });

  test('never above an eliminated dose', () => {
    const cohort = fc
      .integer({ min: 0, max: 12 })
      .chain((treated) => fc.record({ treated: fc.constant(treated), dlts: fc.integer({ min: 0, max: treated }) }));
    fc.assert(
      fc.property(fc.array(cohort, { minLength: 1, maxLength: 6 }), (doses) => {
        const { mtd, eliminatedFrom, estimates } = selectBoinMtd(doses, settings);
        if (mtd === null) return;
        expect(mtd).toBeLessThan(eliminatedFrom ?? Number.POSITIVE_INFINITY);
        expect(estimates[mtd - 1]).not.toBeNull();
        const gaps = estimates.filter((estimate) => estimate !== null).map((one) => Math.abs(one - settings.target));
        expect(Math.abs(estimates[mtd - 1]! - settings.target)).toBeCloseTo(Math.min(...gaps), 8);
      }),
    );
  });
});

describe('TITE-BOIN', () => {
  const settings = { target: 0.3, windowDays: 28, cutoff: 0.95, maximumPendingShare: 0.5 };
  const dose = (treated: number, dlts: number, ...pendingDays: readonly number[]) => ({ treated, dlts, pendingDays });

  test('with nobody pending it is BOIN', () => {
    const table = boinTable(defaultBoinRates(0.3), 15, 0.95);
    for (let n = 1; n <= 15; n += 1) {
      for (let x = 0; x <= n; x += 1) {
        const doses = [dose(3, 0), dose(n, x), dose(0, 0)];
        const { next, suspend } = adviseTiteBoin(doses, 2, settings);
        const goesDown = x >= table.deEscalateAtOrAbove[n - 1]!;
        const goesUp = x <= table.escalateAtOrBelow[n - 1]!;
        expect({ n, x, next, suspend }).toEqual({ n, x, next: goesUp ? 3 : goesDown ? 1 : 2, suspend: false });
      }
    }
  });

  test('follow-up without a DLT never lowers the proposed dose', () => {
    fc.assert(
      fc.property(fc.nat(28), fc.nat(28), fc.nat(4), (one, other, dlts) => {
        const at = (days: number) =>
          adviseTiteBoin([dose(3, 0), dose(8, dlts, days), dose(0, 0)], 2, settings).next ?? 0;
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
      }),
    );
  });

  test('says when the two probabilities fall on different sides', () => {
    const advice = adviseTiteBoin([dose(4, 2, 0, 0)], 1, { ...settings, cutoff: 0.85 });
    expect(advice.probabilityTooToxicEffective).toBeGreaterThan(advice.probabilityTooToxicAll);
    expect(advice).toMatchObject({ probabilitiesDisagree: true, eliminatedFrom: null, effectiveTreated: [2] });
  });

  test('an untreated dose stays until it has patients', () => {
    const untreated = adviseTiteBoin([dose(0, 0), dose(0, 0)], 1, settings);
    expect(untreated).toMatchObject({ estimate: null, next: 1, suspend: false });
  });

  test.each([
    ['the first dose given up stops the trial', [dose(3, 3), dose(0, 0)], 1, false, null, true],
    ['a dose given up is left for the one below', [dose(3, 0), dose(3, 3), dose(0, 0)], 2, false, 1, false],
    ['a dose above one given up is left with it', [dose(3, 0), dose(3, 3), dose(3, 0)], 3, false, 1, false],
    ['more than half pending: nobody new', [dose(4, 0, 5, 5, 5), dose(0, 0)], 1, true, 1, false],
    ['half pending is not too many', [dose(4, 0, 27, 27), dose(0, 0)], 1, false, 2, false],
  ] as const)('%s', (_claim, doses, current, suspend, next, stopTrial) => {
    expect(adviseTiteBoin(doses, current, settings)).toMatchObject({ suspend, next, stopTrial });
  });

  test('the lowest dose is not lowered', () => {
    expect(adviseTiteBoin([dose(6, 3), dose(0, 0)], 1, settings)).toMatchObject({ next: 1, stopTrial: false });
  });

  test.each([
    [
      'a count below 0',
      [dose(3, 0), dose(0, 0), { treated: -1, dlts: -1, pendingDays: [] }],
      settings,
      'The number of events must be a whole number, 0 or more.',
    ],
    ['more pending than treated', [dose(1, 0, 3, 4)], settings, 'More patients pending or with a DLT than treated.'],
    [
      'a patient pending beyond the window',
      [dose(3, 0, 29)],
      settings,
      'The completed share of the window must be a probability.',
    ],
    ['a window of 0', [dose(3, 0)], { ...settings, windowDays: 0 }, 'The window must be above 0.'],
    [
      'a share above 1',
      [dose(3, 0)],
      { ...settings, maximumPendingShare: 2 },
      'The share that may be pending must be a probability.',
    ],
  ])('%s is refused', (_claim, doses, how, message) => {
    expect(() => adviseTiteBoin(doses, 1, how)).toThrow(new RangeError(message));
  });

  test('a rate on a bound goes the way of the bound', () => {
    const { escalate, deEscalate } = boinBoundaries(defaultBoinRates(0.3));
    // So many effective patients that one DLT among them is exactly the bound.
    const at = (rate: number) => {
      const pending = Math.ceil(1 / rate) - 1 / rate;
      const days = (1 - pending) * settings.windowDays;
      const doses = [dose(3, 0), dose(Math.ceil(1 / rate), 1, days), dose(0, 0)];
      return adviseTiteBoin(doses, 2, { ...settings, maximumPendingShare: 1 });
    };
    for (const [rate, next] of [
      [escalate, 3],
      [deEscalate, 1],
    ] as const) {
      expect(at(rate).estimate).toBeCloseTo(rate, 12);
      expect(at(rate * (rate === escalate ? 1 - 1e-9 : 1 + 1e-9)).next).toBe(next);
    }
  });
});

describe('the continual reassessment method', () => {
  const design = { skeleton: [0.06, 0.14, 0.25, 0.38, 0.5], target: 0.25, priorSd: Math.sqrt(1.34) };
  const patient = (dose: number, hadDlt = false, weight = 1): CrmPatient => ({ dose, hadDlt, weight });
  const aPatient = fc.record({
    dose: fc.integer({ min: 1, max: 5 }),
    hadDlt: fc.boolean(),
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  test('without patients the posterior is the prior', () => {
    const found = fitCrm(design, []);
    expect(found.betaMean).toBeCloseTo(0, 10);
    expect(found.betaVariance).toBeCloseTo(1.34, 8);
    expect(found.recommended).toBe(3);
  });

  test('a DLT never raises the dose and a patient without one never lowers it', () => {
    fc.assert(
      fc.property(fc.array(aPatient, { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), (patients, dose) => {
        const { recommended } = fitCrm(design, patients);
        expect(fitCrm(design, [...patients, patient(dose, true)]).recommended).toBeLessThanOrEqual(recommended);
        expect(fitCrm(design, [...patients, patient(dose)]).recommended).toBeGreaterThanOrEqual(recommended);
      }),
      { numRuns: 40 },
    );
  });

  test('the order of patients does not matter to the fit, and one just infused says nothing', () => {
    fc.assert(
      fc.property(fc.array(aPatient, { maxLength: 12 }), (patients) => {
        const { betaMean } = fitCrm(design, patients);
        expect(fitCrm(design, patients.toReversed()).betaMean).toBeCloseTo(betaMean, 9);
        expect(fitCrm(design, [...patients, patient(2, false, 0)]).betaMean).toBeCloseTo(betaMean, 9);
      }),
      { numRuns: 40 },
    );
  });

  test('a prior too wide to matter is no special case', () => {
    const found = fitCrm({ ...design, priorSd: 1e9 }, [patient(1, true)]);
    expect(found.betaMean).toBeLessThan(-5);
    expect(found.recommended).toBe(1);
  });

  test('the chance of too much rises with the dose', () => {
    fc.assert(
      fc.property(fc.array(aPatient, { maxLength: 12 }), (patients) => {
        const { probabilityAboveTarget } = fitCrm(design, patients);
        probabilityAboveTarget.forEach((chance, index) => {
          expect(chance + 1e-12).toBeGreaterThanOrEqual(probabilityAboveTarget[index - 1] ?? 0);
        });
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['no patients start at the first dose', [], 1, ['no-skipping']],
    ['no untried dose is skipped', [patient(1), patient(1), patient(1)], 2, ['no-skipping']],
    [
      'no step up straight after a DLT',
      [...Array.from({ length: 9 }, () => patient(1)), patient(1, true)],
      1,
      ['no-escalation-after-dlt'],
    ],
    [
      'all DLTs at the first dose stop the trial',
      Array.from({ length: 4 }, () => patient(1, true)),
      null,
      ['lowest-dose-too-toxic'],
    ],
    ['the model’s own choice stands', [patient(3), patient(3, true), patient(2), patient(2)], 3, []],
  ] as const)('%s', (_claim, patients, next, constraints) => {
    expect(adviseCrm(design, patients)).toMatchObject({ next, constraints });
  });

  test('two doses up are one too many', () => {
    const three = { ...design, skeleton: [0.06, 0.14, 0.25] };
    const advice = adviseCrm(three, [patient(1), patient(1), patient(1)]);
    expect(advice.posterior.recommended).toBe(3);
    expect(advice).toMatchObject({ next: 2, constraints: ['no-skipping'] });
  });

  test('the step is taken from the highest dose tried, not from the lowest', () => {
    const patients = [1, 1, 1, 2, 2, 2].map((dose) => patient(dose));
    expect(adviseCrm(design, patients)).toMatchObject({ next: 3, constraints: ['no-skipping'] });
  });

  test('a DLT does not hold back a dose that is not raised', () => {
    const patients = [patient(1), patient(1), patient(1), patient(2), patient(2), patient(2, true)];
    expect(adviseCrm(design, patients)).toMatchObject({ next: 2, constraints: [] });
  });

  test('two patients do not stop a trial, three do; and only the first dose counts', () => {
    const low = { ...design, skeleton: [0.1, 0.2, 0.3], target: 0.15 };
    const two = adviseCrm(low, [patient(1, true), patient(1, true)]);
    expect(two.posterior.probabilityAboveTarget[0]).toBeGreaterThan(0.95);
    expect(two.next).toBe(1);
    expect(adviseCrm(low, [patient(1, true), patient(1, true), patient(1, true)]).next).toBeNull();

    const steep = { ...design, skeleton: [0.02, 0.6] };
    const above = adviseCrm(steep, [patient(1), patient(2, true), patient(2, true)]);
    expect(above.posterior.probabilityAboveTarget[0]).toBeLessThan(0.95);
    expect(above.posterior.probabilityAboveTarget[1]).toBeGreaterThan(0.95);
    expect(above.next).toBe(1);
  });

  test('a model that would start at the second dose starts at the first', () => {
    const start = adviseCrm({ ...design, skeleton: [0.1, 0.25, 0.5] }, []);
    expect(start).toMatchObject({ next: 1, constraints: ['no-skipping'] });
  });

  test('a model that starts at the first dose is not held back', () => {
    expect(adviseCrm({ ...design, skeleton: [0.3, 0.5] }, [])).toMatchObject({ next: 1, constraints: [] });
  });

  test.each([
    ['guesses that do not rise', { ...design, skeleton: [0.2, 0.2] }, [], 'The prior guesses must rise.'],
    ['no guesses', { ...design, skeleton: [] }, [], 'The prior guesses must rise.'],
    ['a guess of 1', { ...design, skeleton: [0.2, 1] }, [], 'A prior guess must lie between 0 and 1.'],
    ['a target of 1', { ...design, target: 1 }, [], 'The target must lie between 0 and 1.'],
    ['a prior without width', { ...design, priorSd: 0 }, [], 'The prior standard deviation must be above 0.'],
    ['a dose that is not there', design, [patient(6)], 'There is no dose 6.'],
    ['a weight above 1', design, [patient(1, false, 1.2)], 'A weight must be a probability.'],
  ])('%s is refused', (_claim, wrong, patients, message) => {
    expect(() => fitCrm(wrong, patients)).toThrow(new RangeError(message));
  });

  test('a single dose with a guess below the target is recommended', () => {
    expect(fitCrm({ ...design, skeleton: [0.2] }, []).recommended).toBe(1);
  });

  test.each([
    ['nobody', design, []],
    ['a few', design, [patient(1), patient(2, true), patient(3, false, 0.3)]],
    ['one who was just infused', design, [patient(2, false, 0)]],
    ['hundreds', design, counted(600, 150, 3)],
    ['thousands, a peak as narrow as a needle', design, counted(8000, 4800, 3)],
    ['nothing but DLTs', design, counted(300, 300, 5)],
    ['hundreds without one', design, counted(400, 0, 1)],
    ['a prior as narrow as a needle', { ...design, priorSd: 0.001 }, [patient(1, true)]],
    ['a prior wider than the range', { ...design, priorSd: 40 }, [patient(2), patient(3, true)]],
    ['a low dose that was never safe', { ...design, skeleton: [0.001, 0.01] }, counted(50, 25, 1)],
  ])('%s: the integrals are those of a fine sum', (_claim, how, patients) => {
    const found = fitCrm(how, patients);
    const summed = fineSum(how, patients);
    expect(found.betaMean).toBeCloseTo(summed.mean, 6);
    expect(found.betaVariance / summed.variance).toBeCloseTo(1, 5);
    found.meanToxicity.forEach((toxicity, index) => {
      expect(toxicity).toBeCloseTo(summed.toxicity[index]!, 7);
    });
  });

  /** So many patients at one dose, the first of them with a DLT. */
  function counted(treated: number, dlts: number, dose: number): readonly CrmPatient[] {
    return Array.from({ length: treated }, (_, index) => patient(dose, index < dlts));
  }

  /** The posterior on a fine grid where it is not nothing: found coarsely first, then summed point by point. */
  function fineSum(
    { skeleton, priorSd }: typeof design,
    patients: readonly CrmPatient[],
  ): { readonly mean: number; readonly variance: number; readonly toxicity: readonly number[] } {
    const groups = new Map<string, { readonly one: CrmPatient; count: number }>();
    for (const one of patients) {
      const group = groups.get(JSON.stringify(one)) ?? { one, count: 0 };
      group.count += 1;
      groups.set(JSON.stringify(one), group);
    }
    const logAt = (beta: number): number => {
      let sum = -(beta * beta) / (2 * priorSd * priorSd);
      for (const { one, count } of groups.values()) {
        const toxicity = skeleton[one.dose - 1]! ** Math.exp(beta);
        sum +=
          count *
          (one.hadDlt ? Math.exp(beta) * Math.log(skeleton[one.dose - 1]!) : Math.log(1 - one.weight * toxicity));
      }
      return sum;
    };
    const grid = (from: number, to: number, steps: number) =>
      Array.from({ length: steps }, (_, at) => from + ((to - from) * (at + 0.5)) / steps);
    const coarse = grid(-12, 12, 40_000).filter((beta) => Number.isFinite(logAt(beta)));
    const highest = coarse.reduce((best, beta) => Math.max(best, logAt(beta)), Number.NEGATIVE_INFINITY);
    const held = coarse.filter((beta) => logAt(beta) > highest - 45);
    const fine = grid(Math.max(-12, held[0]! - 0.001), Math.min(12, held.at(-1)! + 0.001), 40_000);
    const weights = fine.map((beta) => Math.exp(logAt(beta) - highest));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const average = (value: (beta: number) => number): number =>
      fine.reduce((sum, beta, at) => sum + weights[at]! * value(beta), 0) / whole;
    const mean = average((beta) => beta);
    return {
      mean,
      variance: average((beta) => (beta - mean) ** 2),
      toxicity: skeleton.map((guess) => average((beta) => guess ** Math.exp(beta))),
    };
  }
});

describe('doseNearest', () => {
  test.each([
    ['the lower of two equally near', [0.2, 0.3], 0.25, 1],
    ['the top one when all lie below', [0.1, 0.2], 0.25, 2],
    ['the first when all lie above', [0.3, 0.4], 0.25, 1],
    ['the top one when none can be told from 0', [0, 0, 0], 0.25, 3],
    ['the top one when all lie at the target', [0.25, 0.25], 0.25, 2],
    ['the first when all are certain', [1, 1, 1], 0.25, 1],
    ['one in the middle', [0.1, 0.24, 0.4], 0.25, 2],
  ])('%s', (_claim, toxicities, target, dose) => {
    expect(doseNearest(toxicities, target)).toBe(dose);
  });
});
