import type { GradeAnswer } from '../../model/grading.ts';
import { type GradeLevel, gradeStep, worstMet } from '../gradeStep.ts';
import { twelveDigits } from '../twelveDigits.ts';

export interface FeverInput {
  readonly temperatureCelsius: number | null;
  /** How long it has been above 40 °C. `null` = not known. */
  readonly hoursAbove40: number | null;
  /** A CRS is open: its fever is part of it and not reported twice. */
  readonly duringCrs: boolean;
}

/** Degrees Celsius. Source: [CTCAE-5] Fever 10016558. */
const GRADE_1_FROM = 38;
const GRADE_2_ABOVE = 39;
const GRADE_3_ABOVE = 40;
/** Hours above 40 °C that are still grade 3. Source: [CTCAE-5]. */
const GRADE_3_HOURS_AT_MOST = 24;

/** CTCAE fever (10016558), the same in v5.0 and v6.0. Grade 5 is entered by a person. Source: [CTCAE-5]; [GRADING §3.4]. */
export function gradeFever({ temperatureCelsius, hoursAbove40, duringCrs }: FeverInput): GradeAnswer {
  const notes = duringCrs ? [gradeStep('part-of-crs', 'met', null)] : [];
  if (temperatureCelsius === null) return { grade: null, reason: 'value-missing', trace: notes };
  const celsius = twelveDigits(temperatureCelsius);
  const isLasting = celsius > GRADE_3_ABOVE && hoursAbove40 !== null && hoursAbove40 > GRADE_3_HOURS_AT_MOST;
  const clause = (code: string, isMet: boolean, grade: GradeLevel, bound: number) =>
    gradeStep(code, isMet ? 'met' : 'not-met', grade, { temperatureCelsius, bound });
  const trace = [
    clause('temperature-from', celsius >= GRADE_1_FROM, 1, GRADE_1_FROM),
    clause('temperature-above', celsius > GRADE_2_ABOVE, 2, GRADE_2_ABOVE),
    clause('temperature-above', celsius > GRADE_3_ABOVE, 3, GRADE_3_ABOVE),
    gradeStep('longer-than', isLasting ? 'met' : 'not-met', 4, { hoursAbove40, bound: GRADE_3_HOURS_AT_MOST }),
    ...notes,
  ];
  const grade = worstMet(trace);
  return { grade, trace, needs: grade === 3 && hoursAbove40 === null ? ['hours-above-40'] : [] };
}
