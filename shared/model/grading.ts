import { z } from 'zod';

/**
 * What every grading function answers: a grade with its reasons, or the reason why there is none. "Cannot be graded" is
 * never grade 0. Words are made by the client from the codes.
 */
export type GradeAnswer = Graded | NotGradable;

export interface Graded {
  /** 0 = looked at and normal; 5 = death, entered by a person only. */
  readonly grade: 0 | 1 | 2 | 3 | 4 | 5;
  readonly trace: readonly GradeStepTrace[];
  /** Clinical facts that could change the grade and were not given, e.g. `symptomatic`. Empty = none. */
  readonly needs: readonly string[];
}

export interface NotGradable {
  readonly grade: null;
  readonly reason: NotGradableReason;
  readonly trace: readonly GradeStepTrace[];
}

export const NOT_GRADABLE_REASONS = [
  'value-missing',
  'unit-missing',
  'unit-unsupported',
  'limit-missing',
  'baseline-missing',
  /** Total calcium is graded only when corrected for albumin. */
  'albumin-missing',
  'not-graded-by-number',
  'report-as-AKI-or-CKD',
  'not-in-version',
  'not-assessed',
] as const;
export type NotGradableReason = (typeof NOT_GRADABLE_REASONS)[number];

/** One line of the reasoning: which clause was looked at, with what, and whether it is met. */
export interface GradeStepTrace {
  /** Clause in kebab-case, e.g. `absolute-bound`, `uln-multiple`, `fever`, `one-vasopressor`. */
  readonly code: string;
  readonly met: 'met' | 'not-met' | 'unknown';
  /** Grade this clause gives when met; `null` = it only describes. */
  readonly grade: 0 | 1 | 2 | 3 | 4 | 5 | null;
  /** Values the sentence needs: value, unit, bound, factor, drug, day count. */
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/**
 * Points where the standards are silent or their own table could not be read ([C], [M] of the clinical sources). They
 * are settings of the protocol, each shown on screen as an assumption.
 */
export const GradingSettings = z
  .strictObject({
    /** Which sample is the baseline: the last valid one before lymphodepletion, or before the infusion. */
    baselineSample: z.literal(['before-lymphodepletion', 'before-infusion']),
    /** Baseline value unknown: grade as if it had been normal and mark it, or do not grade. */
    unknownBaseline: z.literal(['as-normal', 'not-gradable']),
    /** Vasopressin as the only vasopressor. */
    vasopressinAlone: z.literal(['grade-3', 'grade-2']),
    /** A device labelled high-flow but run at 6 L/min or less. */
    highFlowDeviceAtLowFlow: z.literal(['by-flow', 'by-device']),
    icaht: z
      .strictObject({
        /** Consecutive days without a value that are filled by a straight line; 0 = no interpolation. */
        fillDays: z.int().min(0).max(30),
        /** Higher days between two low runs that do not part them. */
        joinDays: z.int().min(0).max(7),
      })
      .readonly(),
    /** Days after infusion from which a first CRS needs other causes considered. */
    crsUsualOnsetDays: z.int().min(1).max(60),
    /** Hours without a CRS or ICANS assessment after which an episode is not taken to be the same one. */
    assessmentGapHours: z.int().min(6).max(336),
  })
  .readonly();
export type GradingSettings = z.infer<typeof GradingSettings>;
