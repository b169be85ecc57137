import { z } from 'zod';
import { Instant } from './dates.ts';
import { CaseId } from './ids.ts';
import { Role } from './people.ts';
import { TrialRecordKey } from './trialRecord.ts';
import { ESCALATION_TARGETS, NOTICE_CHANNELS } from './vocabulary.ts';

export const EscalationTarget = z.enum(ESCALATION_TARGETS);
export type EscalationTarget = z.infer<typeof EscalationTarget>;

/** Somebody a case was brought to; `userId` is null for an address or a receiver that is no account. */
export const Told = z
  .strictObject({ userId: z.string().nullable(), name: z.string(), role: Role.nullable() })
  .readonly();
export type Told = z.infer<typeof Told>;

/** One step of telling people about a case: put on a screen or sent, opened by somebody, passed on because nobody answered. */
export const CaseNotice = z
  .strictObject({
    ...TrialRecordKey,
    caseId: CaseId,
    /** Change number of the step that made the case wait: a reopened case is told anew. */
    round: z.int().positive(),
    kind: z.literal(['delivered', 'seen', 'escalated']),
    at: Instant,
    to: Told,
    /** How it was delivered; null for what is no delivery. */
    channel: z.enum(NOTICE_CHANNELS).nullable(),
    /** Step of the timetable, counted from 1, and to whom it leads; null for what is no escalation. */
    step: z.strictObject({ number: z.int().positive(), target: EscalationTarget }).readonly().nullable(),
  })
  .readonly();
export type CaseNotice = z.infer<typeof CaseNotice>;
