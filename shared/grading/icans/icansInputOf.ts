import type { IcansAssessment } from '../../model/observation.ts';
import type { Subject } from '../../model/subject.ts';
import type { IcansInput } from './icansInput.ts';
import { iceScore } from './iceScore.ts';

/** The stored look as the grading function takes it. Death is never read from it: grade 5 is entered by a person. */
export function icansInputOf(assessment: IcansAssessment, { ageYears }: Pick<Subject, 'ageYears'>): IcansInput {
  return {
    cognition: cognitionOf(assessment.cognition),
    ageYears,
    arousal: assessment.arousal,
    arousalOtherCause: assessment.arousalOtherCause,
    seizure: assessment.seizure,
    deepFocalMotorWeakness: assessment.deepFocalMotorWeakness,
    cerebralEdema: assessment.cerebralEdema,
    raisedPressureSigns: assessment.raisedPressureSigns,
    intracranialHemorrhage: assessment.intracranialHemorrhage,
    deathDueToIcans: false,
  };
}

function cognitionOf(cognition: IcansAssessment['cognition']): IcansInput['cognition'] {
  if (cognition === null) return null;
  switch (cognition.tool) {
    case 'ICE':
      return { tool: 'ICE', score: iceScore(cognition.items) };
    case 'ICE-score':
      return { tool: 'ICE', score: cognition.score };
    case 'CAPD':
    case 'unable':
      return cognition;
  }
}
