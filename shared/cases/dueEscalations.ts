import type { CaseHandling } from '../model/caseHandling.ts';
import type { CaseNotice, EscalationTarget } from '../model/caseNotice.ts';
import type { DltCase } from '../model/dltCase.ts';
import { msOf } from '../time/instant.ts';
import { type CaseRound, caseRound } from './caseRound.ts';

export interface DueStep {
  /** Counted from 1, as the timetable is written. */
  readonly number: number;
  readonly target: EscalationTarget;
  readonly afterMinutes: number;
}

export interface Escalations {
  readonly round: CaseRound;
  /** Due and not taken yet, in order; after a standstill several at once. */
  readonly due: readonly DueStep[];
  /** When the step after those is due; null = the timetable is at its end. */
  readonly nextAtMs: number | null;
}

/**
 * What the timetable asks for a case nobody has taken on, at `atMs`; null = nothing runs: somebody holds it, it is
 * decided or it waits for the committee. A step taken once in a round is never due again.
 */
export function dueEscalations(
  dltCase: Pick<DltCase, 'steps' | 'caseId'>,
  notices: readonly CaseNotice[],
  handling: CaseHandling,
  atMs: number,
): Escalations | null {
  const round = caseRound(dltCase);
  if (round === null || round.awaits !== 'medical-monitor') return null;
  const taken = new Set(
    notices
      .filter((notice) => notice.caseId === dltCase.caseId && notice.round === round.seq && notice.kind === 'escalated')
      .map(({ step }) => step?.number),
  );
  const begunMs = msOf(round.begunBy.at);
  const open = handling.steps
    .map(({ afterMinutes, to }, i) => ({ number: i + 1, target: to, afterMinutes }))
    .filter(({ number }) => !taken.has(number));
  const isDue = ({ afterMinutes }: DueStep): boolean => begunMs + afterMinutes * 60_000 <= atMs;
  const next = open.find((step) => !isDue(step));
  return {
    round,
    due: open.filter(isDue),
    nextAtMs: next === undefined ? null : begunMs + next.afterMinutes * 60_000,
  };
}
