import { z } from 'zod';
import { gradeIcans } from '../../../shared/grading/icans/gradeIcans.ts';
import type { IcansInput } from '../../../shared/grading/icans/icansInput.ts';
import { AROUSALS, CEREBRAL_EDEMAS, RAISED_PRESSURE_SIGNS, SEIZURES } from '../../../shared/model/vocabulary.ts';
import { readCase } from '../readCase.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';
import { gradeMatches } from './gradeMatches.ts';
import { kebab } from './kebab.ts';

const item = (max: number) => z.int().min(0).max(max);
const IceItems = z.object({
  orientation: item(4),
  naming: item(3),
  commands: item(1),
  writing: item(1),
  attention: item(1),
});

/** What a case does not name was looked at and not there, except tests and arousal; `null` was not looked at. */
const IcansCase = z.object({
  input: z.object({
    ageYears: z.number().nullable().default(null),
    useCapd: z.boolean().default(false),
    iceScore: z.union([item(10), z.literal('unable')]).nullish(),
    iceItems: IceItems.nullish(),
    capdScore: z.union([item(32), z.literal('unable')]).nullish(),
    arousal: z.preprocess(kebab, z.enum(AROUSALS)).nullable().default(null),
    arousalOtherCause: z.boolean().default(false),
    seizure: z.preprocess(kebab, z.enum(SEIZURES)).nullable().default('none'),
    deepFocalMotorWeakness: z.boolean().nullable().default(false),
    cerebralEdema: z.preprocess(kebab, z.enum(CEREBRAL_EDEMAS)).nullable().default('none'),
    raisedIcpSigns: z.array(z.preprocess(kebab, z.enum(RAISED_PRESSURE_SIGNS))).default([]),
    intracranialHemorrhage: z.boolean().default(false),
    deathDueToIcans: z.boolean().default(false),
  }),
  expectedGrade: z.int().min(0).max(5).nullable(),
});
type CaseInput = z.infer<typeof IcansCase>['input'];

export const icansSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'icans-case'),
  run: (testCase) => {
    const { input, expectedGrade } = readCase(IcansCase, testCase);
    const { raisedIcpSigns, ...seen } = input;
    return gradeMatches(
      expectedGrade,
      gradeIcans({ ...seen, cognition: cognitionOf(input), raisedPressureSigns: raisedIcpSigns }),
    );
  },
};

function cognitionOf({ capdScore, iceScore, iceItems, useCapd }: CaseInput): IcansInput['cognition'] {
  if (capdScore != null && (useCapd || (iceScore == null && iceItems == null))) {
    return capdScore === 'unable' ? { tool: 'unable' } : { tool: 'CAPD', score: capdScore };
  }
  if (iceScore === 'unable') return { tool: 'unable' };
  if (iceScore != null) return { tool: 'ICE', score: iceScore };
  if (iceItems == null) return null;
  return { tool: 'ICE', score: Object.values(iceItems).reduce((sum, points) => sum + points, 0) };
}
