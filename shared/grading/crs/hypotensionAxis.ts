import type { GradeStepTrace, GradingSettings } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import type { CrsInput } from './crsInput.ts';
import { VASOPRESSIN, vasopressorsIn } from './vasopressorsIn.ts';

/**
 * Hypotension not explained otherwise: 2 with fluids only, 3 with one vasopressor with or without vasopressin, 4 with two
 * or more, vasopressin not counted. A running vasopressor is hypotension whatever the pressure under it.
 * Source: [ASTCT-2019 table 2]; vasopressin alone: [GRADING §4].
 */
export function hypotensionAxis(input: CrsInput, settings: GradingSettings): GradeStepTrace {
  const running = vasopressorsIn(input.vasopressors);
  const counted = running.filter((drug) => drug !== VASOPRESSIN);
  const facts = { vasopressors: running.join(', ') || null, count: counted.length };
  if (input.hypotensionOtherCause) return gradeStep('hypotension-explained-otherwise', 'met', null, facts);
  if (counted.length >= 2) return gradeStep('several-vasopressors', 'met', 4, facts);
  if (counted.length === 1) return gradeStep('one-vasopressor', 'met', 3, facts);
  if (running.length > 0) {
    return gradeStep('vasopressin-alone', 'met', settings.vasopressinAlone === 'grade-3' ? 3 : 2, facts);
  }
  if (input.hypotension === null) return gradeStep('hypotension', 'unknown', 2);
  return gradeStep('hypotension', input.hypotension ? 'met' : 'not-met', 2);
}
