import type { CtcaeVersion, Grade } from '../../model/grade.ts';
import { findTerm } from './findTerm.ts';

/** Grades an event of this term may have, ascending; none for an unknown code. Any other grade is refused [GRADING §12]. */
export function gradesOf(code: number, version?: CtcaeVersion): readonly Grade[] {
  return findTerm(code, version)?.grades ?? [];
}
