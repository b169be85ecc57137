import { z } from 'zod';
import { scoreCarHematotox } from '../../../shared/grading/car-hematotox/scoreCarHematotox.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';
import { expectation } from './expectation.ts';

const value = z.number().nonnegative().nullable().default(null);
const CarHematotoxCase = z.object({
  input: z.object({
    platelets10e9L: value,
    ancPerUl: value,
    hemoglobinGdL: value,
    crpMgDl: value,
    ferritinNgMl: value,
  }),
  expected: expectation({ score: z.int().nullable(), category: z.literal(['low', 'high']).nullable() }).nullable(),
});

export const carHematotoxSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'CAR-HEMATOTOX'),
  run: (testCase) => {
    const { input, expected } = readCase(CarHematotoxCase, testCase);
    const answer = scoreCarHematotox({
      plateletsE9PerL: input.platelets10e9L,
      ancPerUl: input.ancPerUl,
      hemoglobinGPerDl: input.hemoglobinGdL,
      crpMgPerDl: input.crpMgDl,
      ferritinNgPerMl: input.ferritinNgMl,
    });
    const scored = { score: answer.score, category: answer.score === null ? null : answer.category };
    const actual = expected === null && answer.score === null ? null : scored;
    return { pass: sameWithin(expected, actual), expected, actual };
  },
};
