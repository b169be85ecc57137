import type { CohortRow, GateStep, LevelGate } from '../model/cohort.ts';
import type { CohortDecision } from '../model/cohortDecision.ts';
import type { CalendarDate, Instant } from '../model/dates.ts';
import type { Protocol } from '../model/protocol.ts';
import { cohortCounts } from './cohortCounts.ts';
import type { GateInput } from './gateInput.ts';
import { groupSteps } from './groupSteps.ts';
import { lowerGroupSteps } from './lowerGroupSteps.ts';
import type { PauseStanding } from './pauseStanding.ts';

/**
 * May the next patient be infused, level by level? Two patients of a level lie apart (S1), a group is filled and then
 * looked at, and the next level opens when the last patient below has passed the window, everybody is decided, and people
 * have agreed. Every condition is answered, so that a screen can say all that is missing. Source: [DOMAIN §3] S1, P1.
 */
export function staggerGate(
  rows: readonly CohortRow[],
  protocol: Protocol,
  at: Instant,
  decided: { readonly decisions: readonly CohortDecision[]; readonly pause: PauseStanding },
): readonly LevelGate[] {
  const { levels } = cohortCounts(rows, protocol);
  return levels.map(({ doseLevel }, index) => {
    const input: GateInput = { rows, protocol, at, decisions: decided.decisions, levels, index };
    const steps = [pauseStep(decided.pause), ...lowerGroupSteps(input), ...groupSteps(input)];
    return { doseLevel, ...answerOf(steps), steps };
  });
}

function pauseStep({ isPaused, openCases, decision }: PauseStanding): GateStep {
  const rules = openCases.map(({ ruleId }) => ruleId).sort();
  const facts = { rules: rules.join(', ') || null, decision: isPaused ? (decision?.decision ?? null) : null };
  return { code: 'not-paused', met: isPaused ? 'not-met' : 'met', from: null, facts, subjects: [] };
}

function answerOf(steps: readonly GateStep[]): Pick<LevelGate, 'answer' | 'from'> {
  const open = steps.filter(({ met }) => met !== 'met');
  const dates = open.flatMap(({ from }) => from ?? []).sort();
  const from: CalendarDate | null = dates.at(-1) ?? null;
  if (open.length === 0) return { answer: 'open', from: null };
  return { answer: dates.length === open.length ? 'from' : 'waits', from };
}
