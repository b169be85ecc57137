import { z } from 'zod';
import { Instant, OnsetAnswer } from './dates.ts';
import { ObservationId } from './ids.ts';
import { Agent, Relatedness } from './observation.ts';
import { TrialRecordKey } from './trialRecord.ts';

const Entry = { seq: z.int().positive(), at: Instant, by: z.string(), role: z.string() };

/** The sponsor's opinion of the cause, one for each agent. */
export const SponsorOpinion = z
  .strictObject({ agent: Agent, relatedness: Relatedness.exclude(['not-assessed']) })
  .readonly();
export type SponsorOpinion = z.infer<typeof SponsorOpinion>;

/** A report as it left for an authority. */
export const SentFacts = z
  .strictObject({
    region: z.literal(['US', 'EU', 'UK', 'CN']),
    sentAt: Instant,
    /** Nothing is left to be completed. */
    isComplete: z.boolean(),
    /** Case number of the authority or of the sponsor; may be empty. */
    reference: z.string().trim().max(80),
  })
  .readonly();
export type SentFacts = z.infer<typeof SentFacts>;

/** One thing the sponsor did or said about an event; entries are only ever added. */
export const SafetyEntry = z.discriminatedUnion('kind', [
  /** It knew what version `version` of the event says since `knownAt`, local time of the sponsor's clocks. */
  z
    .strictObject({
      ...Entry,
      kind: z.literal('aware'),
      version: z.int().positive(),
      knownAt: OnsetAnswer,
      note: z.string().max(500),
    })
    .readonly(),
  z
    .strictObject({
      ...Entry,
      kind: z.literal('causality'),
      version: z.int().positive(),
      opinions: z.array(SponsorOpinion).min(1).max(4).readonly(),
      reason: z.string().max(2000),
      signatureId: z.int().positive(),
    })
    .readonly(),
  z.strictObject({ ...Entry, kind: z.literal('sent'), version: z.int().positive(), report: SentFacts }).readonly(),
]);
export type SafetyEntry = z.infer<typeof SafetyEntry>;

/** The sponsor's side of one event: what it knew when, what it holds of the cause, what it sent where. One an event. */
export const SafetyReport = z
  .strictObject({
    ...TrialRecordKey,
    observationId: ObservationId,
    entries: z.array(SafetyEntry).readonly(),
  })
  .readonly();
export type SafetyReport = z.infer<typeof SafetyReport>;
