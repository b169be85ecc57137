import { allRecords } from '../../../shared/model/allRecords.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { Recorded } from '../../../shared/model/observation.ts';

/** The record with this id; undefined when it is voided or was entered after this view's point. */
export function findRecord(history: SubjectHistory, observationId: number): Recorded | undefined {
  return allRecords(history).find((recorded) => recorded.observationId === observationId);
}
