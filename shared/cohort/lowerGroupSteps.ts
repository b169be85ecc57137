import type { CohortRow, GateStep, LevelCounts } from '../model/cohort.ts';
import type { CohortDecision } from '../model/cohortDecision.ts';
import { addDays } from '../time/addDays.ts';
import { cohortStanding } from './cohortStanding.ts';
import type { GateInput } from './gateInput.ts';
import { hasCome, treatedAt } from './groupSteps.ts';
import { latest } from './pauseStanding.ts';

/**
 * What must be over at the level below before this one opens: it was tried, its last patient has passed the day, its
 * group is full and decided, and people have agreed. Source: [DOMAIN §3] S1.
 */
export function lowerGroupSteps(input: GateInput): readonly GateStep[] {
  const { protocol, levels, index } = input;
  const below = levels[index - 1];
  const isNamed = protocol.doseLevels.some(({ name }) => name === levels[index]!.doseLevel);
  if (below === undefined || !isNamed) return [];
  const treated = treatedAt(input, below.doseLevel);
  if (treated.length === 0) {
    const facts = { level: below.doseLevel };
    return [{ code: 'level-tried-below', met: 'not-met', from: null, facts, subjects: [] }];
  }
  return [
    ...overStep(input, below, treated),
    knownStep(below, treated),
    ...fullStep(input, below),
    ...approvedStep(input, below),
  ];
}

function overStep({ protocol, at }: GateInput, below: LevelCounts, treated: readonly CohortRow[]): readonly GateStep[] {
  const day = protocol.stagger?.nextGroupAfterDay;
  if (day === undefined) return [];
  const facts = { level: below.doseLevel, day };
  const undated = treated.filter(({ summary }) => summary.window === null);
  if (undated.length > 0) {
    return [{ code: 'lower-group-over', met: 'unknown', from: null, facts, subjects: idsOf(undated) }];
  }
  const waiting = treated
    .map((row) => ({ row, opensOn: addDays(row.summary.window!.day0On, day + 1) }))
    .filter(({ row, opensOn }) => !hasCome(opensOn, row, at));
  const from =
    waiting
      .map(({ opensOn }) => opensOn)
      .sort()
      .at(-1) ?? null;
  const last = waiting.filter(({ opensOn }) => opensOn === from).map(({ row }) => row);
  return [{ code: 'lower-group-over', met: from === null ? 'met' : 'not-met', from, facts, subjects: idsOf(last) }];
}

/** Nobody whose window is over may still be open, and who goes to the committee has been there. */
function knownStep(below: LevelCounts, treated: readonly CohortRow[]): GateStep {
  const open = treated.filter(({ summary }) => {
    const standing = cohortStanding(summary);
    return standing === 'possible-dlt' || standing === 'pending-data';
  });
  const facts = { level: below.doseLevel, count: open.length };
  const met = open.length === 0 ? 'met' : 'unknown';
  return { code: 'lower-group-known', met, from: null, facts, subjects: idsOf(open) };
}

function fullStep({ protocol }: GateInput, below: LevelCounts): readonly GateStep[] {
  const { design, groupSize } = protocol.cohort;
  if (design === 'none') return [];
  // Those in their window count towards the group here; that it ends is a condition of its own.
  const evaluable = below.treated - below.notEvaluable;
  const facts = { level: below.doseLevel, evaluable, size: groupSize };
  const met = evaluable >= groupSize ? 'met' : 'not-met';
  return [{ code: 'lower-group-full', met, from: null, facts, subjects: [] }];
}

/** The last decision on the level below was to go up, and no DLT has been added since. */
function approvedStep({ protocol, decisions }: GateInput, below: LevelCounts): readonly GateStep[] {
  if (protocol.stagger?.needsCommittee !== true) return [];
  const last = latest(decisions.filter((one) => one.doseLevel === below.doseLevel));
  const facts = { level: below.doseLevel, decision: last?.decision ?? null, by: last?.by ?? null, added: 0 };
  if (last === null || last.decision !== 'escalate') {
    return [{ code: 'approved', met: 'not-met', from: null, facts, subjects: [] }];
  }
  const added = Math.max(0, dltsOf(below) - last.counts.dlt);
  const met = added === 0 ? 'met' : 'not-met';
  return [{ code: 'approved', met, from: null, facts: { ...facts, added }, subjects: [] }];
}

/** Those of patients who were under-dosed included: a decision sees them all. */
export function dltsOf({ dlt, committee }: LevelCounts): number {
  return dlt + committee;
}

export function countsInView(level: LevelCounts): CohortDecision['counts'] {
  const { treated, evaluable, possibleDlt, inWindow, pendingData } = level;
  return { treated, evaluable, dlt: dltsOf(level), pending: possibleDlt + inWindow + pendingData };
}

function idsOf(rows: readonly CohortRow[]) {
  return rows.map(({ subject }) => subject.subjectId).sort((a, b) => a - b);
}
