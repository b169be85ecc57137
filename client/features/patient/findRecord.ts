import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { Recorded } from '../../../shared/model/observation.ts';

/** Everything but adverse events. */
export function otherRecords(history: SubjectHistory): readonly Recorded[] {
  const { infusions, treatments, labs, vitals, samples, studyEvents } = history;
  return [...infusions, ...treatments, ...labs, ...vitals, ...samples, ...studyEvents];
}

/** The record with this id; undefined when it is voided or was entered after this view's point. */
export function findRecord(history: SubjectHistory, observationId: number): Recorded | undefined {
  const isIt = (recorded: Recorded) => recorded.observationId === observationId;
  return history.adverseEvents.find(isIt) ?? otherRecords(history).find(isIt);
}
