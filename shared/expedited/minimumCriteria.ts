import type { CriterionAnswer, MinimumCriterion } from '../model/expedited.ts';

/** What the record holds of each; `null` or blank = missing. A code suffices for the patient. */
export type CriteriaInput = Readonly<Record<MinimumCriterion, string | null>>;

const CRITERIA: readonly MinimumCriterion[] = ['patient', 'reporter', 'event', 'product'];

/** The four things without which there is no report: which are there and which are missing. Source: [ICH-E2A §III.B]; [EU-CTR Annex III 2.3]. */
export function minimumCriteria(input: CriteriaInput): readonly CriterionAnswer[] {
  return CRITERIA.map((criterion) => {
    const found = input[criterion]?.trim() || null;
    return { criterion, met: found !== null, found };
  });
}
