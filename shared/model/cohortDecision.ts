import { z } from 'zod';
import { Instant } from './dates.ts';
import { TrialRecordKey } from './trialRecord.ts';

/** What was decided for a dose level, by whom and why; what the design proposed then is kept beside it, apart. */
export const CohortDecision = z
  .strictObject({
    ...TrialRecordKey,
    doseLevel: z.string(),
    decision: z.literal(['escalate', 'stay', 'de-escalate', 'expand', 'pause', 'resume', 'stop']),
    /** What the design proposed on the data of `seq`; null = it could not propose. */
    proposal: z.strictObject({ design: z.string(), action: z.string(), facts: z.string() }).readonly().nullable(),
    seq: z.int().positive(),
    at: Instant,
    by: z.string(),
    role: z.string(),
    reason: z.string().max(2000),
  })
  .readonly();
export type CohortDecision = z.infer<typeof CohortDecision>;
