import type { CohortRow, LevelCounts } from '../model/cohort.ts';
import type { CohortDecision } from '../model/cohortDecision.ts';
import type { Instant } from '../model/dates.ts';
import type { Protocol } from '../model/protocol.ts';

/** What the conditions of one dose level look at. */
export interface GateInput {
  readonly rows: readonly CohortRow[];
  readonly protocol: Protocol;
  readonly at: Instant;
  /** Decisions about dose levels, in any order. */
  readonly decisions: readonly CohortDecision[];
  readonly levels: readonly LevelCounts[];
  /** Position of the level among `levels`. */
  readonly index: number;
}
