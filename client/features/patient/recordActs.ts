import { createContext, useContext } from 'react';
import type { ObservationKind, Recorded } from '../../../shared/model/observation.ts';

/** What can be done with records on this page. The act is missing where the person may not do it. */
export interface RecordActs {
  readonly select: (observationId: number | undefined) => void;
  readonly record: ((kind: ObservationKind) => void) | null;
  readonly correct: ((recorded: Recorded) => void) | null;
  readonly void: ((recorded: Recorded) => void) | null;
}

export const RecordActsContext = createContext<RecordActs>({
  select: () => undefined,
  record: null,
  correct: null,
  void: null,
});
export const useActs = (): RecordActs => useContext(RecordActsContext);
