import type { CaseStep, DltCase } from '../model/dltCase.ts';
import { awaitedRole } from './caseStates.ts';

/** A span of a case's life in which somebody has to be told: since when, and who. */
export interface CaseRound {
  /** Change number of the step it began with; names the round in notices. */
  readonly seq: number;
  readonly begunBy: CaseStep;
  readonly awaits: 'medical-monitor' | 'committee-member';
}

/** The round the case is in; null while it waits for nobody. */
export function caseRound({ steps }: Pick<DltCase, 'steps'>): CaseRound | null {
  return roundOf(steps.at(-1)!);
}

/** The last round that had begun at the change `seq`, over or not; null = none had. */
export function roundAt({ steps }: Pick<DltCase, 'steps'>, seq: number): CaseRound | null {
  const begun = steps.findLast((step) => step.seq <= seq && awaitedRole(step.state) !== null);
  return begun === undefined ? null : roundOf(begun);
}

function roundOf(step: CaseStep): CaseRound | null {
  const awaits = awaitedRole(step.state);
  return awaits === null ? null : { seq: step.seq, begunBy: step, awaits };
}
