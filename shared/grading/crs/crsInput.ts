import type { CrsAssessment } from '../../model/observation.ts';

/** One look at a patient, with what the episode so far adds to it. `null` = not looked at, never "no". */
export interface CrsInput {
  readonly temperatureCelsius: number | null;
  readonly feverOtherCause: boolean;
  readonly hypotension: boolean | null;
  /** Vasopressors running for hypotension, by name. */
  readonly vasopressors: readonly string[];
  readonly hypotensionOtherCause: boolean;
  readonly oxygen: CrsAssessment['oxygen'];
  readonly hypoxiaOtherCause: boolean;
  /** A CRS that began with fever is open. */
  readonly crsEstablished: boolean;
  /** An antipyretic or anticytokine drug was given since that CRS began. */
  readonly feverModifierGiven: boolean;
  /** Study day of the look, infusion = day 0. `null` = not known. */
  readonly dayAfterInfusion: number | null;
  /** Stated by a person: death with CRS as the cause and no other principal cause. */
  readonly deathDueToCrs: boolean;
}
