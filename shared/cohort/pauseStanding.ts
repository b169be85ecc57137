import type { CohortDecision } from '../model/cohortDecision.ts';
import type { TrialCase } from '../model/trialCase.ts';

/** Do infusions wait? For a rule nobody has decided on, or because people decided so. */
export interface PauseStanding {
  readonly isPaused: boolean;
  readonly openCases: readonly TrialCase[];
  /** The last word of people about the trial as a whole. */
  readonly decision: CohortDecision | null;
}

const OPEN: ReadonlySet<TrialCase['state']> = new Set(['raised', 'acknowledged', 'reopened']);

export function isOpenTrialCase({ state }: Pick<TrialCase, 'state'>): boolean {
  return OPEN.has(state);
}

export function pauseStanding(cases: readonly TrialCase[], decisions: readonly CohortDecision[]): PauseStanding {
  const openCases = cases.filter(isOpenTrialCase);
  const decision = latest(decisions.filter(isOfTrial));
  const isHeld = decision?.decision === 'pause' || decision?.decision === 'stop';
  return { isPaused: openCases.length > 0 || isHeld, openCases, decision };
}

/** Pausing, resuming and stopping concern every dose level. */
export function isOfTrial({ decision }: Pick<CohortDecision, 'decision'>): boolean {
  return decision === 'pause' || decision === 'resume' || decision === 'stop';
}

/** In the order of the record, whatever order they come in. */
export function latest(decisions: readonly CohortDecision[]): CohortDecision | null {
  return decisions.reduce<CohortDecision | null>((last, one) => (last === null || one.id > last.id ? one : last), null);
}
