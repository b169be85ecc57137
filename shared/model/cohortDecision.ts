import { z } from 'zod';
import { Instant } from './dates.ts';
import { TrialRecordKey } from './trialRecord.ts';
import { COHORT_DECISIONS } from './vocabulary.ts';

const Count = z.int().nonnegative();

/** What was decided for a dose level or the whole trial, by whom and why; what the design proposed is kept beside it, apart. */
export const CohortDecision = z
  .strictObject({
    ...TrialRecordKey,
    /** `null` = the whole trial, or a trial without dose levels. */
    doseLevel: z.string().max(20).nullable(),
    decision: z.enum(COHORT_DECISIONS),
    /** The counts that were in view; a DLT that is added later takes an approval away. */
    counts: z.strictObject({ treated: Count, evaluable: Count, dlt: Count, pending: Count }).readonly(),
    /** What the design proposed on these counts; null = it proposed nothing. */
    proposal: z.strictObject({ design: z.string(), action: z.string() }).readonly().nullable(),
    protocolVersion: z.string(),
    /** The change that holds what was in view. */
    seq: z.int().positive(),
    at: Instant,
    by: z.string(),
    role: z.string(),
    reason: z.string().max(2000),
  })
  .readonly();
export type CohortDecision = z.infer<typeof CohortDecision>;
