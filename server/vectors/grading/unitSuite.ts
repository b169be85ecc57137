import { z } from 'zod';
import { convertTemperature, type TemperatureUnit } from '../../../shared/grading/units/convertTemperature.ts';
import { convertUnit } from '../../../shared/grading/units/convertUnit.ts';
import { correctCalcium } from '../../../shared/grading/units/correctCalcium.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';

const tolerances = { relativeTolerance: z.number().default(0), absoluteTolerance: z.number().default(0) };
const Conversion = z.object({
  analyte: z.string(),
  value: z.number(),
  from: z.string(),
  to: z.string(),
  expected: z.number(),
  ...tolerances,
});
const Correction = z.object({
  input: z.object({
    calcium: z.number(),
    calciumUnit: z.literal(['mmol/L', 'mg/dL']),
    albumin: z.number(),
    albuminUnit: z.string(),
  }),
  expected: z.number(),
  ...tolerances,
});

/** A conversion between units, or a total calcium corrected for albumin. */
export const unitSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'conversion checks'),
  run: (testCase) => {
    const isCorrection = testCase.input !== undefined;
    const one = isCorrection ? readCase(Correction, testCase) : readCase(Conversion, testCase);
    const actual = 'input' in one ? corrected(one.input) : converted(one);
    const tolerance = { relative: one.relativeTolerance, absolute: one.absoluteTolerance };
    return { pass: sameWithin(one.expected, actual, tolerance), expected: one.expected, actual };
  },
};

/** "enzyme" in the vectors stands for any of them. */
function converted({ analyte, value, from, to }: z.infer<typeof Conversion>): number | null {
  if (analyte === 'temperature') return convertTemperature(value, readTemperature(from), readTemperature(to));
  return convertUnit(analyte === 'enzyme' ? 'ALT' : analyte, value, from, to);
}

function readTemperature(unit: string): TemperatureUnit {
  if (unit === 'C' || unit === 'F') return unit;
  throw new Error(`"${unit}" is no unit of temperature.`);
}

function corrected({ calcium, calciumUnit, albumin, albuminUnit }: z.infer<typeof Correction>['input']): number | null {
  const gramsPerLitre = convertUnit('ALB', albumin, albuminUnit, 'g/L');
  return gramsPerLitre === null ? null : correctCalcium(calcium, calciumUnit, gramsPerLitre);
}
