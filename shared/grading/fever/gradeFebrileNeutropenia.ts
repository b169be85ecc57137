import { allOf, anyOf, type Truth, truthOf } from '../../dlt/kleene.ts';
import type { GradeAnswer } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import { twelveDigits } from '../twelveDigits.ts';

export interface FebrileNeutropeniaInput {
  /** 10^9 cells per litre. */
  readonly ancE9PerL: number | null;
  /** The highest single reading. */
  readonly temperatureCelsius: number | null;
  /** How long it has been 38.0 °C or more. `null` = not known. */
  readonly hoursFrom38: number | null;
  /** Urgent intervention indicated. `null` = not answered. */
  readonly lifeThreatening: boolean | null;
}

/** 10^9/L. Source: [CTCAE-5] Febrile neutropenia 10016288. */
const ANC_BELOW = 1;
/** Degrees Celsius: one reading above the first, or the second and more for longer than an hour. Source: [CTCAE-5]. */
const SINGLE_ABOVE = 38.3;
const SUSTAINED_FROM = 38;
const SUSTAINED_HOURS_MORE_THAN = 1;

/**
 * CTCAE febrile neutropenia (10016288), the same in v5.0 and v6.0: grade 3 by its definition, 4 if life-threatening, 5
 * entered by a person; there is no grade 1 or 2. Source: [CTCAE-5]; [GRADING §3.4].
 */
export function gradeFebrileNeutropenia(input: FebrileNeutropeniaInput): GradeAnswer {
  const { ancE9PerL, temperatureCelsius, hoursFrom38, lifeThreatening } = input;
  const neutropenia = truthOf(ancE9PerL === null ? undefined : twelveDigits(ancE9PerL) < ANC_BELOW);
  const single = singleReading(temperatureCelsius);
  const sustained = sustainedFever(temperatureCelsius, hoursFrom38);
  const isMet = allOf([neutropenia, anyOf([single, sustained])]);
  const trace = [
    gradeStep('neutrophils-below', neutropenia, null, { ancE9PerL, bound: ANC_BELOW }),
    gradeStep('single-temperature-above', single, null, { temperatureCelsius, bound: SINGLE_ABOVE }),
    gradeStep('temperature-sustained', sustained, null, { temperatureCelsius, hoursFrom38, bound: SUSTAINED_FROM }),
    gradeStep('febrile-neutropenia', isMet, 3),
  ];
  switch (isMet) {
    case 'unknown':
      return { grade: null, reason: 'value-missing', trace };
    case 'not-met':
      return { grade: 0, trace, needs: [] };
    case 'met': {
      const threat = gradeStep('life-threatening', truthOf(lifeThreatening ?? undefined), 4);
      return {
        grade: lifeThreatening ? 4 : 3,
        trace: [...trace, threat],
        needs: lifeThreatening === null ? ['life-threatening'] : [],
      };
    }
  }
}

function singleReading(celsius: number | null): Truth {
  return truthOf(celsius === null ? undefined : twelveDigits(celsius) > SINGLE_ABOVE);
}

function sustainedFever(celsius: number | null, hours: number | null): Truth {
  return allOf([
    truthOf(celsius === null ? undefined : twelveDigits(celsius) >= SUSTAINED_FROM),
    truthOf(hours === null ? undefined : hours > SUSTAINED_HOURS_MORE_THAN),
  ]);
}
