import type { SubjectHistory } from './history.ts';
import type { Recorded } from './observation.ts';

/** Every observation of a patient, kind by kind. */
export const allRecords = (history: SubjectHistory): readonly Recorded[] => [
  ...history.adverseEvents,
  ...otherRecords(history),
];

/** Everything but adverse events. */
export function otherRecords(history: SubjectHistory): readonly Recorded[] {
  const { infusions, treatments, labs, vitals, samples, studyEvents, crsAssessments, icansAssessments } = history;
  return [
    ...infusions,
    ...treatments,
    ...labs,
    ...vitals,
    ...samples,
    ...studyEvents,
    ...crsAssessments,
    ...icansAssessments,
  ];
}
