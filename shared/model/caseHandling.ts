import { z } from 'zod';
import { ESCALATION_TARGETS } from './vocabulary.ts';

/** A number of minutes since the case began to wait; up to 30 days. */
const Minutes = z.int().min(1).max(43_200);

/** What happens to a case nobody takes on. */
export const CaseHandling = z
  .strictObject({
    /** A case that waits longer is overdue. */
    acknowledgeWithinMinutes: Minutes,
    /** The timetable, growing from step to step. */
    steps: z
      .array(z.strictObject({ afterMinutes: Minutes, to: z.enum(ESCALATION_TARGETS) }).readonly())
      .max(10)
      .readonly()
      .refine((steps) => steps.every(({ afterMinutes }, i) => i === 0 || afterMinutes > steps[i - 1]!.afterMinutes), {
        error: 'STEPS_MUST_GROW',
      }),
    /** Null = nobody is named, and the last step goes to the committee. */
    trialLead: z
      .strictObject({ name: z.string().trim().min(1).max(200), email: z.email() })
      .readonly()
      .nullable(),
    /** An imported toxicity in which nothing happened for so many days before wakes nobody. */
    quietAfterDays: z.int().min(0).max(3650),
    origin: z
      .strictObject({ kind: z.literal(['registry', 'assumption', 'protocol']), basis: z.string().max(300) })
      .readonly(),
  })
  .readonly();
export type CaseHandling = z.infer<typeof CaseHandling>;
