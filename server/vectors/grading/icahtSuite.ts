import { z } from 'zod';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';
import { gradeEarlyIcaht } from '../../../shared/grading/icaht/gradeEarlyIcaht.ts';
import { gradeLateIcaht } from '../../../shared/grading/icaht/gradeLateIcaht.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';
import { expectation } from './expectation.ts';

const anc = z.array(z.object({ day: z.int(), perUl: z.number().nonnegative() }));
const IcahtCase = z.object({
  input: z.discriminatedUnion('phase', [
    z.object({ phase: z.literal('early'), lastObservedDay: z.int().nullable().default(null), anc }),
    z.object({ phase: z.literal('late'), windowEndDay: z.int(), anc }),
  ]),
  expectedGrade: z.int().min(0).max(4).nullable(),
  expected: expectation({ maxDaysLe500: z.int(), maxDaysLe100: z.int(), neverRecovered: z.boolean() }).optional(),
});

export const icahtSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'icaht-case'),
  run: (testCase) => {
    const { input, expectedGrade, expected: counts } = readCase(IcahtCase, testCase);
    const expected = { grade: expectedGrade, ...counts };
    if (input.phase === 'late') {
      const { grade } = gradeLateIcaht(input);
      return { pass: sameWithin(expected, { grade }), expected, actual: { grade } };
    }
    const answer = gradeEarlyIcaht({ ...input, asOfDay: null }, DEFAULT_GRADING_SETTINGS.icaht);
    const { grade, maxDaysLe500, maxDaysLe100, neverRecovered } = answer;
    const actual = { grade, maxDaysLe500, maxDaysLe100, neverRecovered };
    return { pass: sameWithin(expected, actual), expected, actual };
  },
};
