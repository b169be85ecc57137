import { z } from 'zod';
import { Instant } from './dates.ts';
import { SubjectId } from './ids.ts';
import { TrialRecordKey } from './trialRecord.ts';
import { TRIAL_CASE_STATES } from './vocabulary.ts';

export const TrialCaseState = z.enum(TRIAL_CASE_STATES);
export type TrialCaseState = z.infer<typeof TrialCaseState>;

/** A pause rule has fired: infusions wait until people have decided. One a rule. */
export const TrialCase = z
  .strictObject({
    ...TrialRecordKey,
    ruleId: z.string(),
    state: TrialCaseState,
    /** `unknown` = it may have fired and only a person can say. */
    met: z.literal(['met', 'unknown']),
    /** The patients and events behind it; empty = nothing speaks for it any more. */
    grounds: z
      .array(
        z
          .strictObject({
            key: z.string(),
            subjectId: SubjectId.nullable(),
            met: z.literal(['met', 'unknown']),
            facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
            evidence: z.array(z.int().positive()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    protocolVersion: z.string(),
    steps: z
      .array(
        z
          .strictObject({
            state: TrialCaseState,
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
