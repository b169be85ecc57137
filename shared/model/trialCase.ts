import { z } from 'zod';
import { Instant } from './dates.ts';
import { TrialRecordKey } from './trialRecord.ts';

/** A pause rule has fired: infusions wait until the committee has decided. One per rule and ground. */
export const TrialCase = z
  .strictObject({
    ...TrialRecordKey,
    ruleId: z.string(),
    state: z.literal(['raised', 'acknowledged', 'decided', 'withdrawn', 'reopened']),
    /** Why, as far as it can be counted: patients and events behind it; JSON. */
    grounds: z.unknown(),
    protocolVersion: z.string(),
    steps: z
      .array(
        z
          .strictObject({
            state: z.string(),
            at: Instant,
            seq: z.int().positive(),
            by: z.string(),
            role: z.string(),
            reason: z.string().max(2000),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
  })
  .readonly();
export type TrialCase = z.infer<typeof TrialCase>;
