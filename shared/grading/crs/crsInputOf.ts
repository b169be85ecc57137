import type { CrsAssessment } from '../../model/observation.ts';
import { convertTemperature } from '../units/convertTemperature.ts';
import type { CrsInput } from './crsInput.ts';

/** What one look cannot show of itself. */
export interface CrsContext {
  /** A CRS that began with fever is open at this look. */
  readonly crsEstablished: boolean;
  /** A drug that takes fever away was recorded elsewhere (as a treatment, at an earlier look) since that CRS began. */
  readonly feverModifierGivenBefore: boolean;
  /** Study day of the look, infusion = day 0. `null` = not known. */
  readonly dayAfterInfusion: number | null;
}

/** The stored look as the grading function takes it. Death is never read from it: grade 5 is entered by a person. */
export function crsInputOf(assessment: CrsAssessment, context: CrsContext): CrsInput {
  const { temperature, feverModifiers, hypotension, vasopressors, oxygen } = assessment;
  return {
    temperatureCelsius: temperature && convertTemperature(temperature.value, temperature.unit, 'C'),
    feverOtherCause: assessment.feverOtherCause,
    hypotension,
    vasopressors,
    hypotensionOtherCause: assessment.hypotensionOtherCause,
    oxygen,
    hypoxiaOtherCause: assessment.hypoxiaOtherCause,
    crsEstablished: context.crsEstablished,
    feverModifierGiven: context.feverModifierGivenBefore || feverModifiers.length > 0,
    dayAfterInfusion: context.dayAfterInfusion,
    deathDueToCrs: false,
  };
}
