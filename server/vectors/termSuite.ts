import { z } from 'zod';
import { allTerms } from '../../shared/grading/ctcae/allTerms.ts';
import { SOCS } from '../../shared/grading/ctcae/socs.ts';
import { readCase } from './readCase.ts';
import { sameWithin } from './sameWithin.ts';
import { schemaStarts } from './schemaStarts.ts';
import type { VectorSuite } from './vectorSuite.ts';

const TermCase = z.object({
  ctcaeVersion: z.literal(['5.0', '6.0']),
  term: z.string(),
  expected: z
    .object({ meddraCode: z.string(), soc: z.string(), gradesExisting: z.array(z.int()) })
    .partial()
    .nullable(),
});

/** A CTCAE term by its official name: code, organ class and the grades it has; `null` = the version does not have it. */
export const termSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'term lookup'),
  run: (testCase) => {
    const { ctcaeVersion, term, expected } = readCase(TermCase, testCase);
    const found = allTerms(ctcaeVersion).find(({ name, published }) => name === term && published.length > 0);
    const actual = found
      ? {
          meddraCode: String(found.code),
          soc: SOCS[found.soc - 1]?.name ?? null,
          gradesExisting: found.published,
        }
      : null;
    return { pass: sameWithin(expected, actual), expected, actual };
  },
};
