import { truthOf } from '../../dlt/kleene.ts';
import type { GradeAnswer } from '../../model/grading.ts';
import { gradeStep, worstMet } from '../gradeStep.ts';
import { twelveDigits } from '../twelveDigits.ts';

export interface QtcInput {
  /** Average corrected QT, milliseconds. */
  readonly qtcMs: number | null;
  readonly baselineQtcMs: number | null;
  /** Torsade de pointes, polymorphic ventricular tachycardia, or signs of serious arrhythmia. `null` = not answered. */
  readonly seriousArrhythmia: boolean | null;
}

/** Milliseconds; half-open, so that 480.5 is not between two grades. Source: [CTCAE-5] 10014383; [GRADING §3.4]. */
const GRADE_1_FROM = 450;
const GRADE_2_ABOVE = 480;
const GRADE_3_ABOVE = 500;
/** Milliseconds longer than at baseline. Source: [CTCAE-5]. */
const CHANGE_ABOVE = 60;

/** CTCAE prolonged QTc (10014383), the same in v5.0 and v6.0. Source: [CTCAE-5]; [GRADING §3.4]. */
export function gradeQtc({ qtcMs, baselineQtcMs, seriousArrhythmia }: QtcInput): GradeAnswer {
  const arrhythmia = gradeStep('serious-arrhythmia', truthOf(seriousArrhythmia ?? undefined), 4);
  if (qtcMs === null) {
    if (seriousArrhythmia) return { grade: 4, trace: [arrhythmia], needs: [] };
    return { grade: null, reason: 'value-missing', trace: [arrhythmia] };
  }
  const change = baselineQtcMs === null ? undefined : twelveDigits(qtcMs - baselineQtcMs);
  const trace = [
    gradeStep('qtc-from', truthOf(qtcMs >= GRADE_1_FROM), 1, { qtcMs, bound: GRADE_1_FROM }),
    gradeStep('qtc-above', truthOf(qtcMs > GRADE_2_ABOVE), 2, { qtcMs, bound: GRADE_2_ABOVE }),
    gradeStep('qtc-above', truthOf(qtcMs > GRADE_3_ABOVE), 3, { qtcMs, bound: GRADE_3_ABOVE }),
    gradeStep('qtc-change-above', truthOf(change === undefined ? undefined : change > CHANGE_ABOVE), 3, {
      qtcMs,
      baselineQtcMs,
      bound: CHANGE_ABOVE,
    }),
    arrhythmia,
  ];
  const grade = worstMet(trace);
  const needs = [
    ...(baselineQtcMs === null && grade < 3 ? ['baseline'] : []),
    ...(seriousArrhythmia === null && grade > 0 ? ['serious-arrhythmia'] : []),
  ];
  return { grade, trace, needs };
}
