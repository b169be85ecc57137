import { z } from 'zod';
import { Instant } from './dates.ts';
import { CaseId, SubjectId, TrialId } from './ids.ts';
import { CASE_STATES } from './vocabulary.ts';

export const CaseState = z.enum(CASE_STATES);
export type CaseState = z.infer<typeof CaseState>;

/** One step of a case's life: what, when, who, why. Actor names are as they were at the time. */
export const CaseStep = z
  .strictObject({
    state: CaseState,
    at: Instant,
    seq: z.int().positive(),
    by: z.string(),
    role: z.string(),
    reason: z.string().max(2000),
  })
  .readonly();
export type CaseStep = z.infer<typeof CaseStep>;

/** A person's answer to what a rule asks and the record cannot say ("needs the monitor"); the last one to a question counts. */
export const CaseAnswer = z
  .strictObject({
    ruleId: z.string(),
    /** Place of the condition in the rule's `where`, from 0. */
    condition: z.int().min(0),
    answer: z.literal(['yes', 'no']),
    at: Instant,
    seq: z.int().positive(),
    by: z.string(),
    role: z.string(),
    reason: z.string().max(2000),
  })
  .readonly();
export type CaseAnswer = z.infer<typeof CaseAnswer>;

/** What the monitor works on: one per patient and toxicity, not one per message. */
export const DltCase = z
  .strictObject({
    caseId: CaseId,
    trialId: TrialId,
    subjectId: SubjectId,
    episodeKey: z.string(),
    /** `dlt`: a rule answers DLT. `needs-decision`: a rule cannot be decided and time will not help. */
    urgency: z.literal(['dlt', 'needs-decision']),
    state: CaseState,
    /** Rules that speak for it now. */
    ruleIds: z.array(z.string()).readonly(),
    /** Findings with traces and episode as they stood when the case last changed; JSON of Finding[] and Episode. */
    findings: z.unknown(),
    episode: z.unknown(),
    protocolVersion: z.string(),
    /** Left out = nothing was asked or answered. */
    answers: z.array(CaseAnswer).max(200).readonly().optional(),
    steps: z.array(CaseStep).min(1).readonly(),
  })
  .readonly();
export type DltCase = z.infer<typeof DltCase>;
