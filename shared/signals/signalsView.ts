import type { CohortBoundary } from '../cohort/boundaryOf.ts';
import type { Protocol } from '../model/protocol.ts';
import type { Trial } from '../model/trial.ts';
import type { AsOf } from '../model/views.ts';
import type { Signals } from './signalsOf.ts';

/** What the page of signals receives: plain JSON. */
export interface SignalsView {
  readonly trial: Trial;
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  readonly signals: Signals;
  /** As on the cohort page; `null` = the protocol has no such rule. */
  readonly boundary: CohortBoundary | null;
  /** Whose DLTs the boundary counts, in order of infusion. */
  readonly withDlt: readonly string[];
}
