import { z } from 'zod';
import { GradingSettings } from './grading.ts';
import { TrialId } from './ids.ts';
import { Agent, Relatedness } from './observation.ts';

/** Where a setting comes from: the registry record, or an assumption of ours that the protocol must replace. */
export const Origin = z
  .strictObject({ kind: z.literal(['registry', 'assumption', 'protocol']), basis: z.string().max(300) })
  .readonly();
export type Origin = z.infer<typeof Origin>;

const Wording = z.strictObject({ en: z.string().max(400), zh: z.string().max(400) }).readonly();

/** Which episodes a rule or exclusion is about; every given field must hold. */
export const EpisodeSelector = z
  .strictObject({
    families: z.array(z.string()).readonly().optional(),
    notFamilies: z.array(z.string()).readonly().optional(),
    socCodes: z.array(z.int()).readonly().optional(),
    termCodes: z.array(z.int()).readonly().optional(),
    /** Only episodes marked as a sign of this syndrome. */
    signOf: z.literal(['CRS', 'ICANS']).optional(),
  })
  .readonly();
export type EpisodeSelector = z.infer<typeof EpisodeSelector>;

/** "not down to grade <= toGradeAtMost within N", counted from reaching the threshold grade. */
export const Unresolved = z
  .strictObject({ toGradeAtMost: z.int().min(0).max(4), withinHours: z.number().positive() })
  .readonly();
export type Unresolved = z.infer<typeof Unresolved>;

/** One DLT rule as data. Source of the shipped set: [DOMAIN §3]. */
export const DltRule = z
  .strictObject({
    id: z.string().regex(/^D\d{1,2}[a-z]?$/),
    select: EpisodeSelector,
    grade: z.strictObject({ atLeast: z.int().min(1).max(5), atMost: z.int().min(1).max(5) }).readonly(),
    unlessResolved: Unresolved.optional(),
    /** Not a DLT when death is clearly due to leukaemia progression (D1). */
    unlessDeathByProgression: z.boolean().optional(),
    /** Ids of exclusions that take an episode out of this rule. */
    except: z.array(z.string()).readonly(),
    wording: Wording,
    origin: Origin,
  })
  .readonly();
export type DltRule = z.infer<typeof DltRule>;

/** What is never a DLT, possibly only under a condition of its own. */
export const DltExclusion = z
  .strictObject({
    id: z.string().regex(/^X\d{1,2}[a-z]?$/),
    select: EpisodeSelector,
    /** Excludes grades up to this one only. */
    gradeAtMost: z.int().min(1).max(5).optional(),
    /** Excludes only if down to the grade within the time; until then the answer is undecided. */
    ifResolved: Unresolved.optional(),
    /** Excludes only if the event had no symptoms. */
    ifAsymptomatic: z.boolean().optional(),
    /** Excludes only if the same term was already at this grade or worse before lymphodepletion. */
    ifBaselineGradeAtLeast: z.int().min(1).max(5).optional(),
    wording: Wording,
    origin: Origin,
  })
  .readonly();
export type DltExclusion = z.infer<typeof DltExclusion>;

const DoseLevel = z.strictObject({ name: z.string().min(1).max(20), cellsE6PerKg: z.number().positive() }).readonly();
export type DoseLevel = z.infer<typeof DoseLevel>;

/** When a derived and a reported episode are said to disagree. */
export const DiscrepancySettings = z
  .strictObject({
    /** Hours by which onset or end of CRS and ICANS may differ; also how far apart two may lie and still be one toxicity. */
    dateToleranceHours: z.int().min(0).max(336),
    /** The same for laboratory terms: nobody draws blood every hour. */
    labDateToleranceHours: z.int().min(0).max(1440),
    /** From this derived grade on a laboratory term without a report is missing one. CRS and ICANS: from grade 1. */
    labsFromGrade: z.int().min(1).max(4),
    /** Expected with the product: listed as such, and nobody is asked for a report. */
    expectedTermCodes: z.array(z.int()).readonly(),
  })
  .readonly();
export type DiscrepancySettings = z.infer<typeof DiscrepancySettings>;

/** The protocol as data, one version of it. */
export const Protocol = z
  .strictObject({
    trialId: TrialId,
    version: z.string().min(1).max(20),
    /** Shown above every rule while the shipped default is in use. */
    illustrative: z.boolean(),
    doseLevels: z.array(DoseLevel).readonly(),
    doseLevelsOrigin: Origin,
    /** Which infusion is day 0 when the dose is split. */
    day0: z.literal(['first-infusion', 'last-infusion']),
    day0Origin: Origin,
    /** Days counted from day 0; both ends inclusive. */
    dltWindow: z.strictObject({ id: z.literal('W1'), fromDay: z.int(), toDay: z.int(), origin: Origin }).readonly(),
    reporting: z.strictObject({ id: z.literal('W2'), fromDay: z.int(), toDay: z.int(), origin: Origin }).readonly(),
    attribution: z.strictObject({ id: z.literal('A1'), agent: Agent, atLeast: Relatedness, origin: Origin }).readonly(),
    /** How the grading standards are read where they are silent. */
    grading: GradingSettings,
    discrepancies: DiscrepancySettings,
    rules: z.array(DltRule).readonly(),
    exclusions: z.array(DltExclusion).readonly(),
    evaluability: z
      .strictObject({
        /** Share of the assigned dose that must have been infused, in (0, 1]. */
        minDoseFraction: z.number().positive().max(1),
        e1Origin: Origin,
        e2Origin: Origin,
      })
      .readonly(),
  })
  .readonly();
export type Protocol = z.infer<typeof Protocol>;
