import type { LiveMessage } from '../../shared/model/views.ts';

/** A message of the live stream about patient 001-007 of trial 1; change what matters. */
export function aLiveMessage(change: Partial<Record<keyof LiveMessage, unknown>> = {}): LiveMessage {
  return {
    id: 1,
    seq: 1,
    at: '2026-03-05T06:20:00.000Z',
    trialId: 1,
    siteId: 1,
    subjectId: 7,
    subjectNumber: '001-007',
    command: 'adverse-event.record',
    cases: [],
    ...change,
  } as LiveMessage;
}
