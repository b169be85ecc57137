import { z } from 'zod';
import { Instant } from './dates.ts';
import { CaseId } from './ids.ts';
import { TrialRecordKey } from './trialRecord.ts';

/** One step of telling people about a case: put on a screen, opened by somebody, passed on because nobody answered. */
export const CaseNotice = z
  .strictObject({
    ...TrialRecordKey,
    caseId: CaseId,
    /** The case's version it is about: a reopened case is told anew. */
    caseVersion: z.int().positive(),
    kind: z.literal(['delivered', 'seen', 'escalated']),
    at: Instant,
    /** Whose screen or address; a role where nobody in particular was told. */
    to: z.string(),
    /** Step of the escalation timetable, counted from 1; null for what is no escalation. */
    step: z.int().positive().nullable(),
  })
  .readonly();
export type CaseNotice = z.infer<typeof CaseNotice>;
