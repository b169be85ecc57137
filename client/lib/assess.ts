import { createContext, useContext } from 'react';
import type { ObservationId } from '../../shared/model/ids.ts';

export type AssessmentKind = 'crs-assessment' | 'icans-assessment';

/** What the assessment form should start with. */
export interface AssessRequest {
  readonly kind: AssessmentKind;
  /** Number of the patient; asked for in the form when left out. */
  readonly subjectNumber?: string;
  /** The assessment to correct; a new one when left out. */
  readonly observationId?: ObservationId;
}

export const AssessContext = createContext<(request: AssessRequest) => void>(() => {
  throw new Error('the assessment form is not available here');
});

/** Opens the form for CRS or ICANS over any page; the shell holds it. */
export function useAssess(): (request: AssessRequest) => void {
  return useContext(AssessContext);
}
