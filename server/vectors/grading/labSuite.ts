import { z } from 'zod';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';
import { gradeLab } from '../../../shared/grading/labs/gradeLab.ts';
import type { LabInput } from '../../../shared/grading/labs/labInput.ts';
import { LAB_TERMS, type LabTerm } from '../../../shared/grading/labs/labTerms.data.ts';
import { CtcaeVersion } from '../../../shared/model/grade.ts';
import { readCase } from '../readCase.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';

const optionalNumber = z.number().nullable().optional();
const LabCase = z.object({
  ctcaeVersion: CtcaeVersion,
  term: z.string(),
  analyte: z.string().optional(),
  input: z.object({
    value: z.number().nullable(),
    unit: z.string().nullable().optional(),
    lln: optionalNumber,
    uln: optionalNumber,
    baseline: optionalNumber,
    baselineStatus: z.literal(['low', 'normal', 'high']).nullable().optional(),
    percentChangeFromBaseline: optionalNumber,
    flags: z
      .strictObject({
        symptomatic: z.union([z.boolean(), z.literal('mild')]),
        interventionIndicated: z.boolean(),
        physiologicConsequences: z.boolean(),
        onAnticoagulation: z.boolean(),
        transfusionIndicated: z.boolean(),
        bleeding: z.boolean(),
        fasting: z.boolean(),
      })
      .partial()
      .optional(),
  }),
  expectedGrade: z.int().min(0).max(4).nullable(),
  nullReason: z.string().optional(),
});
type LabCase = z.infer<typeof LabCase>;

/** A laboratory result and its CTCAE grade, or why it has none. */
export const labSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'lab-case v1'),
  run: (testCase, file) => {
    const one = readCase(LabCase, { ctcaeVersion: file.ctcaeVersion, ...testCase });
    const answer = gradeLab(termOf(one.term), inputOf(one), one.ctcaeVersion, DEFAULT_GRADING_SETTINGS);
    const actual = answer.grade ?? answer.reason;
    const expected = one.expectedGrade ?? one.nullReason ?? null;
    return { pass: expected === null ? answer.grade === null : actual === expected, expected, actual };
  },
};

/** By the published name; a variant in brackets (ionised, fasting) belongs to it. */
function termOf(name: string): LabTerm {
  const key = name.toLowerCase().replace(' (fasting)', '').replace(' (ionized)', '-ionized').replaceAll(' ', '-');
  if (!Object.hasOwn(LAB_TERMS, key)) throw new Error(`term: no laboratory term is called "${name}".`);
  return key as LabTerm;
}

function inputOf({ analyte, input }: LabCase): LabInput {
  const value = input.baseline ?? baselineBefore(input.value, input.percentChangeFromBaseline);
  const status = input.baselineStatus ?? null;
  return {
    value: input.value,
    unit: input.unit ?? null,
    lln: input.lln ?? null,
    uln: input.uln ?? null,
    baseline: value === null && status === null ? null : { value, unit: null, status },
    flags: { fasting: analyte === 'fasting', ...input.flags },
  };
}

/** The baseline a percentage of change was taken from. */
function baselineBefore(value: number | null, percentChange: number | null | undefined): number | null {
  if (value === null || percentChange === null || percentChange === undefined || percentChange === -100) return null;
  return value / (1 + percentChange / 100);
}
