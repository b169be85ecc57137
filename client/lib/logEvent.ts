import { createContext, useContext } from 'react';
import type { ObservationId } from '../../shared/model/ids.ts';
import type { AdverseEvent } from '../../shared/model/observation.ts';

/** What the event form should start with. */
export interface LogEventRequest {
  /** Number of the patient; asked for in the form when left out. */
  readonly subjectNumber?: string;
  /** The event to correct; a new one when left out. */
  readonly observationId?: ObservationId;
  /** What the form is to propose instead of an empty event, or of what the corrected one says. */
  readonly proposed?: AdverseEvent;
  /** Proposed reason of a correction. */
  readonly reason?: string;
}

export const LogEventContext = createContext<(request: LogEventRequest) => void>(() => {
  throw new Error('the event form is not available here');
});

/** Opens the event form over any page; the shell holds it. */
export function useLogEvent(): (request: LogEventRequest) => void {
  return useContext(LogEventContext);
}
