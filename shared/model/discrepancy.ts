import { z } from 'zod';
import type { EndAnswer, OnsetAnswer } from './dates.ts';
import { Instant } from './dates.ts';
import type { Grade, GradingScale, TermCode, ToxicityFamily } from './grade.ts';
import { type ObservationId, SubjectId, TrialId } from './ids.ts';
import { DISCREPANCY_KINDS } from './vocabulary.ts';

export const DiscrepancyKind = z.enum(DISCREPANCY_KINDS);
export type DiscrepancyKind = z.infer<typeof DiscrepancyKind>;

/** One side of a discrepancy: what the episodes of it say together. */
export interface DiscrepancySide {
  readonly episodeKeys: readonly string[];
  readonly worstGrade: Grade | null;
  readonly scale: GradingScale;
  readonly onset: OnsetAnswer;
  readonly end: EndAnswer;
  readonly records: readonly ObservationId[];
}

/**
 * Where what was reported and what was measured disagree. Never repaired by the product: the site answers it or adopts
 * the derived grade, the monitor sees both sides.
 */
export interface Discrepancy {
  /** Unique in the patient and stable over corrections: kind and the first episode it is about, reported before derived. */
  readonly key: string;
  readonly kind: DiscrepancyKind;
  readonly family: ToxicityFamily;
  readonly termCode: TermCode;
  readonly derived: DiscrepancySide | null;
  readonly reported: DiscrepancySide | null;
  /** Expected with the product: listed, and nobody is asked. */
  readonly expected: boolean;
  /** The newest version among its records: what brought it about, or changed it last. */
  readonly latest: { readonly observationId: ObservationId; readonly version: number; readonly fromSeq: number };
  /** What it says, as one text: an answer given to other facts does not answer it any more. */
  readonly facts: string;
}

export const DiscrepancyStep = z
  .strictObject({
    state: z.literal(['answered', 'closed']),
    at: Instant,
    seq: z.int().positive(),
    by: z.string(),
    role: z.string(),
    text: z.string().max(1000),
    /** The facts the step was about. */
    facts: z.string().max(1000),
  })
  .readonly();
export type DiscrepancyStep = z.infer<typeof DiscrepancyStep>;

/** What people said of one discrepancy: the site answers, the monitor closes. One record a discrepancy, versioned. */
export const DiscrepancyAnswer = z
  .strictObject({
    answerId: z.int().positive(),
    trialId: TrialId,
    subjectId: SubjectId,
    discrepancyKey: z.string().max(100),
    kind: DiscrepancyKind,
    steps: z.array(DiscrepancyStep).min(1).readonly(),
  })
  .readonly();
export type DiscrepancyAnswer = z.infer<typeof DiscrepancyAnswer>;

/** What one derived episode says. */
export interface DerivedState {
  readonly termCode: TermCode;
  readonly scale: GradingScale;
  readonly worstGrade: Grade | null;
  readonly onset: OnsetAnswer;
  readonly end: EndAnswer;
  readonly verbatim: string;
}

/** One derived episode that appeared (`before` is null), vanished (`after` is null) or says something else. */
export interface DerivedChange {
  readonly before: DerivedState | null;
  readonly after: DerivedState | null;
}
