import { z } from 'zod';
import { CaseHandling } from './caseHandling.ts';
import { ExpeditedSettings } from './expeditedSettings.ts';
import { GradingSettings } from './grading.ts';
import { TrialId } from './ids.ts';
import { KineticsSettings } from './kineticsSettings.ts';
import { Agent, Relatedness } from './observation.ts';
import { Origin, Wording } from './origin.ts';
import { AbsoluteLimit, Days, DltExclusion, DltRule, EpisodeSelector, Measured } from './ruleLanguage.ts';
import { SignalSettings } from './signalSettings.ts';
import { VisitSchedule } from './visitSchedule.ts';
import { COHORT_DESIGNS } from './vocabulary.ts';

/** How far apart patients are infused, and what must be over before the next dose group begins. */
export const Stagger = z
  .strictObject({
    id: z.literal('S1'),
    /** Days between two patients of one dose group. */
    daysBetweenPatients: z.int().min(0).max(365),
    /** The last patient of a group has passed this day before the next group begins. */
    nextGroupAfterDay: z.int().min(0).max(365),
    needsCommittee: z.boolean(),
    wording: Wording,
    origin: Origin,
  })
  .readonly();
export type Stagger = z.infer<typeof Stagger>;

/** What pauses infusions until the committee has met. */
export const PauseRule = z
  .strictObject({
    id: z.string().regex(/^P\d{1,2}[a-z]?$/),
    when: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('related-death'), withinDays: z.int().min(0) }).readonly(),
      z
        .strictObject({ kind: z.literal('dlts-among-first'), dlts: z.int().min(1), patients: z.int().min(1) })
        .readonly(),
      /** Posterior probability that the DLT rate is above a limit. */
      z
        .strictObject({
          kind: z.literal('dlt-probability'),
          rateAbove: z.number().gt(0).lt(1),
          probabilityAbove: z.number().gt(0).lt(1),
        })
        .readonly(),
      z
        .strictObject({
          kind: z.literal('events'),
          select: EpisodeSelector,
          gradeAtLeast: z.int().min(1).max(5),
          count: z.int().min(1),
        })
        .readonly(),
      /** A measured value that is no adverse event, beyond a fixed limit or far beyond the earlier patients'. */
      z
        .strictObject({
          kind: z.literal('measured'),
          of: Measured,
          limit: z.discriminatedUnion('kind', [
            AbsoluteLimit,
            /** A multiple of the highest value of any patient infused before. */
            z.strictObject({ kind: z.literal('times-earlier-patients'), factor: z.number().positive() }).readonly(),
          ]),
          days: Days,
        })
        .readonly(),
      /** Nothing on record says it by itself: a person reports it. */
      z.strictObject({ kind: z.literal('reported'), by: z.literal(['medical-monitor', 'committee']) }).readonly(),
    ]),
    wording: Wording,
    origin: Origin,
  })
  .readonly();
export type PauseRule = z.infer<typeof PauseRule>;

const DoseLevel = z.strictObject({ name: z.string().min(1).max(20), cellsE6PerKg: z.number().positive() }).readonly();
export type DoseLevel = z.infer<typeof DoseLevel>;

/** How dose groups are led: the design, its settings, and the boundary the whole trial is held against. */
export const CohortSettings = z
  .strictObject({
    /** `none` = a single arm without escalation: only stagger, pauses and the boundary apply. */
    design: z.enum(COHORT_DESIGNS),
    designOrigin: Origin,
    /** Patients who are infused before the committee looks again. */
    groupSize: z.int().min(1).max(12),
    /** No more patients at one dose while doses are being found. */
    maximumPerLevel: z.int().min(1).max(60),
    groupOrigin: Origin,
    /** DLT probability aimed at. */
    targetRate: z.number().min(0.05).max(0.6),
    /** The design's own interval around the target; what lies in it is as good as the target. */
    interval: z.strictObject({ below: z.number().min(0).max(0.2), above: z.number().min(0).max(0.2) }).readonly(),
    /** A dose is given up when P(DLT probability > target) under a flat prior is above this. */
    eliminationCutoff: z.number().gt(0.5).lt(1),
    /** TITE-BOIN: no new patient while more than this share of the dose's patients is pending. */
    maximumPendingShare: z.number().gt(0).max(1),
    /** CRM: prior guesses of the DLT probability, one a dose level, rising; empty = not set. */
    skeleton: z.array(z.number().gt(0).lt(1)).max(20).readonly(),
    targetOrigin: Origin,
    boundary: z
      .strictObject({
        /** Beta prior of the DLT rate. */
        priorAlpha: z.number().gt(0).max(100),
        priorBeta: z.number().gt(0).max(100),
        /** No stop by probability before this many evaluable patients. */
        minimumPatients: z.int().min(1).max(100),
        /** Chance of a stop that the boundary shown for comparison may have when the rate is the allowed one. */
        comparisonAlpha: z.number().gt(0).max(0.5),
        origin: Origin,
      })
      .readonly(),
  })
  .readonly();
export type CohortSettings = z.infer<typeof CohortSettings>;

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
    /** Are the cells of the product a donor's? Left out = nobody has said. */
    donorDerived: z.boolean().optional(),
    attribution: z.strictObject({ id: z.literal('A1'), agent: Agent, atLeast: Relatedness, origin: Origin }).readonly(),
    /** How the grading standards are read where they are silent. */
    grading: GradingSettings,
    discrepancies: DiscrepancySettings,
    caseHandling: CaseHandling,
    expedited: ExpeditedSettings,
    rules: z.array(DltRule).readonly(),
    exclusions: z.array(DltExclusion).readonly(),
    /** Any event may be declared a DLT by the committee, whatever the rules say. */
    committeeHook: z
      .strictObject({ id: z.literal('D12'), wording: Wording, origin: Origin })
      .readonly()
      .optional(),
    stagger: Stagger.optional(),
    pauseRules: z.array(PauseRule).readonly().optional(),
    cohort: CohortSettings,
    signals: SignalSettings,
    kinetics: KineticsSettings,
    visitSchedule: VisitSchedule,
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
