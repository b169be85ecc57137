import { z } from 'zod';
import { gradeMagic } from '../../../shared/grading/magic/gradeMagic.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';
import { expectation } from './expectation.ts';

const amount = z.number().nonnegative();
const measured = amount.nullable().default(null);
const stage = z.int().min(0).max(4).nullable();

/** An organ the case does not name was looked at and is normal. */
const MagicCase = z.object({
  input: z.object({
    rashBsaPercent: amount.max(100).default(0),
    erythrodermaWithBullae: z.boolean().default(false),
    bilirubinMgDl: amount.optional(),
    bilirubinUmolL: amount.optional(),
    persistentUpperGi: z.boolean().default(false),
    stoolMlPerDay: measured,
    stoolMlPerKgPerDay: measured,
    stoolEpisodesPerDay: measured,
    weightKg: measured,
    severePainOrIleus: z.boolean().default(false),
    grosslyBloodyStool: z.boolean().default(false),
  }),
  expected: expectation({ skin: stage, liver: stage, upperGi: stage, lowerGi: stage, grade: stage }),
});
type CaseInput = z.infer<typeof MagicCase>['input'];

export const magicSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'organ findings -> MAGIC'),
  run: (testCase) => {
    const { input, expected } = readCase(MagicCase, testCase);
    const { grade, stages } = gradeMagic({
      ...input,
      bilirubin: bilirubinOf(input),
      stoolEpisodesPerDay: input.stoolEpisodesPerDay ?? 0,
    });
    const actual = { ...stages, grade };
    return { pass: sameWithin(expected, actual), expected, actual };
  },
};

function bilirubinOf({ bilirubinMgDl, bilirubinUmolL }: CaseInput) {
  if (bilirubinUmolL !== undefined) return { value: bilirubinUmolL, unit: 'umol/L' } as const;
  return { value: bilirubinMgDl ?? 0, unit: 'mg/dL' } as const;
}
