import { z } from 'zod';
import { Instant } from './dates.ts';
import { TrialRecordKey } from './trialRecord.ts';

/** The sponsor's side of one serious event: what it knew when, what it holds of the cause, what it sent where. */
export const SafetyReport = z
  .strictObject({
    ...TrialRecordKey,
    episodeKey: z.string(),
    entries: z
      .array(
        z
          .strictObject({
            kind: z.literal(['sponsor-aware', 'sponsor-causality', 'sent']),
            at: Instant,
            by: z.string(),
            role: z.string(),
            /** What was said, by kind. */
            facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SafetyReport = z.infer<typeof SafetyReport>;
