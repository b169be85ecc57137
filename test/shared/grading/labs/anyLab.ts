import fc from 'fast-check';
import { ANALYTES } from '../../../../shared/grading/labs/analytes.data.ts';
import type { BaselineStatus, LabFlags, LabInput } from '../../../../shared/grading/labs/labInput.ts';
import { unitsOf } from '../../../../shared/grading/units/readUnit.ts';
import { COMPARATORS } from '../../../../shared/model/vocabulary.ts';

/** Numbers the standard prints, and what is one or two of them away. */
const PRINTED = [
  0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 1.6, 1.7, 1.71, 1.75, 1.8, 2, 2.2, 2.5, 2.9, 3, 3.1, 3.4,
  3.42, 4, 4.9, 5, 5.5, 5.7, 6, 6.2, 7, 7.3, 7.5, 7.75, 8, 8.9, 10, 10.34, 11.4, 11.5, 12.5, 13.5, 13.9, 20, 25, 27.8,
  30, 40, 50, 55, 75, 80, 100, 120, 125, 130, 150, 155, 160, 200, 250, 300, 400, 500, 1000,
] as const;
const FACTORS = [0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 10, 20] as const;
/** From the last digit of a double to well outside the twelfth digit of a decimal. */
const NUDGES = [0, 1e-16, 3e-13, 1e-12, 3e-12, 5e-12, 1e-11, 3e-11, 1e-9, 0.01, 0.3] as const;

const nice = fc.oneof(
  fc.constantFrom(...PRINTED),
  fc.double({ min: 0.01, max: 2000, noNaN: true }).map((value) => Number(value.toPrecision(3))),
);
const nudge = fc.tuple(fc.constantFrom(...NUDGES), fc.constantFrom(-1, 1)).map(([size, sign]) => 1 + size * sign);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 4 });
const fact = fc.constantFrom(null, true, false);

const anyFlags: fc.Arbitrary<LabFlags> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      symptomatic: fc.constantFrom<boolean | 'mild' | null>(null, true, false, 'mild'),
      interventionIndicated: fact,
      physiologicConsequences: fact,
      onAnticoagulation: fact,
      transfusionIndicated: fact,
      bleeding: fact,
      fasting: fact,
    },
    { requiredKeys: [] },
  ),
);

export interface AnyLab {
  readonly analyte: string;
  readonly input: LabInput;
}

/** A result that often lies on, or a hair beside, a bound of its own; every part may be missing. */
export const anyLab: fc.Arbitrary<AnyLab> = fc.constantFrom(...ANALYTES).chain((analyte) => {
  const units = unitsOf(analyte.quantity);
  return fc
    .record({
      unit: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...units) }, fc.constantFrom(null, 'furlong/L')),
      lln: orNull(fc.oneof({ weight: 20, arbitrary: nice }, fc.constant(0))),
      width: fc.double({ min: 1, max: 4, noNaN: true }),
      uln: orNull(fc.oneof({ weight: 20, arbitrary: nice }, fc.constant(0))),
      baseline: orNull(nice),
      status: orNull(fc.constantFrom<BaselineStatus>('low', 'normal', 'high')),
      hasBaseline: fc.boolean(),
      flags: anyFlags,
      comparator: fc.oneof({ weight: 5, arbitrary: fc.constant('=' as const) }, fc.constantFrom(...COMPARATORS)),
      albumin: orNull(fc.constantFrom(20, 28.5, 40, 48)),
      of: fc.constantFrom('printed', 'lln', 'uln', 'baseline', 'plus', 'missing'),
      printed: nice,
      factor: fc.constantFrom(...FACTORS),
      nudge,
    })
    .map((r): AnyLab => {
      const by = { printed: r.printed, lln: r.lln, uln: r.uln, baseline: r.baseline, plus: null, missing: null }[r.of];
      const factor = r.of === 'printed' ? 1 : r.factor;
      const value = r.of === 'plus' ? (r.uln ?? 1) + r.printed : by === null ? null : by * factor;
      return {
        analyte: analyte.code,
        input: {
          value: value === null ? null : value * r.nudge,
          unit: r.unit,
          lln: r.lln,
          uln: r.uln,
          comparator: r.comparator,
          baseline: r.hasBaseline ? { value: r.baseline, unit: null, status: r.status } : null,
          flags: r.flags,
          albumin: r.albumin === null ? null : { value: r.albumin, unit: 'g/L' },
        },
      };
    });
});
