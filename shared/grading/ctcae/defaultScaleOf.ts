import type { CtcaeVersion, GradingScale } from '../../model/grade.ts';
import { findTerm } from './findTerm.ts';

/** Scale to offer first for a term: its own where it has one (CRS, ICANS, GvHD, IEC-HS), else CTCAE as frozen for the trial. */
export function defaultScaleOf(code: number, ctcaeVersion: CtcaeVersion): GradingScale {
  return findTerm(code, ctcaeVersion)?.scale ?? `CTCAE ${ctcaeVersion}`;
}
