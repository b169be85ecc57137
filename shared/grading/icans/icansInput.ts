import type { IcansAssessment } from '../../model/observation.ts';

/** One look at a patient in the five domains. `null` = not looked at, never "no". */
export interface IcansInput {
  readonly cognition:
    | { readonly tool: 'ICE'; readonly score: number }
    | { readonly tool: 'CAPD'; readonly score: number }
    | { readonly tool: 'unable' }
    | null;
  /** `null` = not known: the test that was done is then taken as the right one. */
  readonly ageYears: number | null;
  readonly arousal: IcansAssessment['arousal'];
  readonly arousalOtherCause: boolean;
  readonly seizure: IcansAssessment['seizure'];
  readonly deepFocalMotorWeakness: boolean | null;
  readonly cerebralEdema: IcansAssessment['cerebralEdema'];
  /** Signs seen; empty = none seen. */
  readonly raisedPressureSigns: IcansAssessment['raisedPressureSigns'];
  /** Outside ICANS: shown, never counted. */
  readonly intracranialHemorrhage: boolean;
  /** Stated by a person: death with ICANS as the cause and no other principal cause. */
  readonly deathDueToIcans: boolean;
}
