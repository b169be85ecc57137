import type { ObservationId } from '../../model/ids.ts';

/** Why a score lacks one of its inputs. */
export type MissingReason =
  /** Nobody recorded one in the time the score looks at. */
  | 'not-recorded'
  /** Recorded, but the unit cannot be read or converted, or the result is not a number. */
  | 'not-usable'
  /** Reported only as below or above a limit, and the limit does not decide. */
  | 'limit-undecided'
  /** The normal range of the laboratory is needed and was not given. */
  | 'no-reference-limit'
  /** Total calcium without an albumin of the same sample. */
  | 'no-albumin'
  /** Only a person can say. */
  | 'not-assessed';

/** One thing a score was computed from, with the records it was read from. */
export interface ScoreInput {
  /** In kebab-case or as the score names it, e.g. `ancPerUl`, `ferritin`. */
  readonly name: string;
  /** In `unit`; `null` = missing. */
  readonly value: number | null;
  /** As the score counts, not as reported. */
  readonly unit: string;
  readonly missing: MissingReason | null;
  readonly sources: readonly ObservationId[];
}
