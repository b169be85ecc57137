import type { Grade, GradingScale } from '../../model/grade.ts';

/** A gradable term as one CTCAE version has it. Source: [GRADING §12]. */
export interface CtcaeTerm {
  /** Eight-digit code printed in CTCAE; the key everywhere, whatever the language shown. */
  readonly code: number;
  /** English name as published. */
  readonly name: string;
  /** Number of the system organ class, 1..26. */
  readonly soc: number;
  /** The only grades an event of this term may have, ascending; many terms lack some of 1..5. */
  readonly grades: readonly Grade[];
  /** Grades the version itself prints; other than `grades` only where another scale is used. Empty = it has no such term. */
  readonly published: readonly Grade[];
  /** "- Other, specify": the record needs the reporter's own words. */
  readonly needsSpecify: boolean;
  /** Scale the term is graded on unless the protocol says otherwise. */
  readonly scale: GradingScale;
}
