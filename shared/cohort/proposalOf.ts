import { adviseCrm } from '../escalation/adviseCrm.ts';
import type { DecisionTable, EscalationDecision } from '../escalation/decisionTable.ts';
import { nextDose } from '../escalation/nextDose.ts';
import { adviseTiteBoin } from '../escalation/titeBoin.ts';
import type { LevelCounts, NoProposal, Proposal, ProposedAction } from '../model/cohort.ts';
import type { CohortSettings } from '../model/protocol.ts';
import { designTable } from './designTable.ts';
import { pendingCount } from './pendingCount.ts';

/** One patient in the order of infusion, for designs that weigh patients. */
export interface ProposalPatient {
  /** Position of the dose, from 0. */
  readonly level: number;
  readonly hadDlt: boolean;
  /** Completed share of the window, 1 once complete. */
  readonly weight: number;
}

export interface ProposalInput {
  /** The protocol's dose levels in rising order; one is enough. */
  readonly levels: readonly LevelCounts[];
  /** Position of the dose now being given, from 0. */
  readonly current: number;
  readonly settings: CohortSettings;
  readonly windowDays: number;
  readonly patients: readonly ProposalPatient[];
}

type Answer = { readonly ok: true; readonly proposal: Proposal } | { readonly ok: false; readonly reason: NoProposal };

interface Move {
  readonly action: ProposedAction;
  /** Position of the dose, from 0; `null` = none. */
  readonly next: number | null;
}

/** Of the normal prior of CRM's parameter. Source: [OQUIGLEY-1990]. */
const PRIOR_SD = Math.sqrt(1.34);
const WAIT: Move = { action: 'wait', next: null };

/**
 * What the protocol's design proposes for the next patients, in one form for every design. It advises: what is decided, by
 * whom and why is recorded apart. Patients who cannot be evaluated do not count. Source: [STATISTICS §4].
 */
export function proposalOf(input: ProposalInput): Answer {
  const { levels, current, settings } = input;
  const level = levels[current];
  if (settings.design === 'none') return { ok: false, reason: 'no-design' };
  if (level === undefined) return { ok: false, reason: 'unknown-level' };
  if (level.treated === 0) return { ok: false, reason: 'nobody-treated' };
  if (settings.design === 'crm') return byModel(input, level);
  if (settings.design === 'tite-boin') return byFollowUp(input, level);
  const table = designTable(settings)!;
  const everybody = level.evaluable + pendingCount(level);
  if (everybody > table.length) return { ok: false, reason: 'beyond-design' };
  return { ok: true, proposal: byTable(input, level, table) };
}

function byTable(input: ProposalInput, level: LevelCounts, table: DecisionTable): Proposal {
  const everybody = level.evaluable + pendingCount(level);
  // A started group is finished first, unless its DLTs have decided already.
  const { groupSize } = input.settings;
  const full = Math.min(table.length, Math.ceil(everybody / groupSize) * groupSize);
  const best = moveAt(input, table, full, level.dlt);
  const worst = moveAt(input, table, full, level.dlt + full - level.evaluable);
  if (isDown(best)) return proposal(input, level, { move: best, best, worst });
  if (everybody < full) return proposal(input, level, { move: { action: 'stay', next: input.current }, best, worst });
  return proposal(input, level, { move: best.action === worst.action ? best : WAIT, best, worst });
}

function isDown({ action }: Move): boolean {
  return action === 'de-escalate' || action === 'stop';
}

function moveAt(input: ProposalInput, table: DecisionTable, treated: number, dlts: number): Move {
  const { levels, current, settings } = input;
  const decision = table[treated - 1]![dlts]!;
  const eliminated = closedAbove(levels, current, settings, lowestEliminated(levels, current, table, decision));
  const next = nextDose(decision, { current: current + 1, doseCount: levels.length, eliminatedFrom: eliminated });
  const isTooToxic = decision === 'de-escalate' || decision === 'eliminate';
  if (next === null || (isTooToxic && current === 0 && settings.design === '3+3'))
    return { action: 'stop', next: null };
  if (next !== current + 1) return directionOf(next - 1, current);
  const isOver = decision === 'escalate' || (decision === 'stay' && treated >= settings.maximumPerLevel);
  return { action: isOver ? 'recommend' : 'stay', next: current };
}

/** Whether a level may be left upwards: there is one above, and the rule has not closed it. Positions from 0. */
export function wayUp(
  levels: readonly LevelCounts[],
  current: number,
  { settings, table }: { readonly settings: CohortSettings; readonly table: DecisionTable },
): 'open' | 'closed' | 'none' {
  if (current + 1 >= levels.length) return 'none';
  const closedFrom = closedAbove(levels, current, settings, lowestEliminated(levels, current, table, 'stay'));
  return closedFrom !== null && closedFrom <= current + 2 ? 'closed' : 'open';
}

/** 3+3 does not go back to a dose that had its six patients or two DLTs. */
function closedAbove(
  levels: readonly LevelCounts[],
  current: number,
  { design }: CohortSettings,
  eliminatedFrom: number | null,
): number | null {
  const above = levels[current + 1];
  if (design !== '3+3' || above === undefined || (above.evaluable < 6 && above.dlt < 2)) return eliminatedFrom;
  return Math.min(eliminatedFrom ?? Number.POSITIVE_INFINITY, current + 2);
}

function lowestEliminated(
  levels: readonly LevelCounts[],
  current: number,
  table: DecisionTable,
  decision: EscalationDecision,
): number | null {
  const first = levels.findIndex(
    ({ evaluable, dlt }, index) =>
      (index === current && decision === 'eliminate') ||
      (evaluable > 0 && table[Math.min(evaluable, table.length) - 1]?.[dlt] === 'eliminate'),
  );
  return first === -1 ? null : first + 1;
}

function byFollowUp(input: ProposalInput, level: LevelCounts): Answer {
  const { levels, current, settings } = input;
  const doses = levels.map((one) => ({
    treated: one.evaluable + pendingCount(one),
    dlts: one.dlt,
    pendingDays: one.pendingDays,
  }));
  if (doses[current]!.treated === 0) return { ok: false, reason: 'nobody-treated' };
  const advise = (given: typeof doses): Move => {
    const advice = adviseTiteBoin(given, current + 1, {
      target: settings.targetRate,
      windowDays: input.windowDays,
      cutoff: settings.eliminationCutoff,
      maximumPendingShare: settings.maximumPendingShare,
    });
    if (advice.suspend) return { action: 'suspend', next: null };
    return advice.next === null ? { action: 'stop', next: null } : directionOf(advice.next - 1, current);
  };
  const settled = (withDlt: 0 | 1) =>
    doses.map((dose, index) =>
      index === current ? { ...dose, dlts: dose.dlts + withDlt * dose.pendingDays.length, pendingDays: [] } : dose,
    );
  const [best, worst] = [advise(settled(0)), advise(settled(1))];
  return { ok: true, proposal: proposal(input, level, { move: advise(doses), best, worst }) };
}

function byModel(input: ProposalInput, level: LevelCounts): Answer {
  const { levels, current, settings, patients } = input;
  if (settings.skeleton.length !== levels.length) return { ok: false, reason: 'no-skeleton' };
  const design = { skeleton: settings.skeleton, target: settings.targetRate, priorSd: PRIOR_SD };
  const advise = (change: (patient: ProposalPatient) => ProposalPatient): Move => {
    const given = patients.map(change).map((one) => ({ dose: one.level + 1, hadDlt: one.hadDlt, weight: one.weight }));
    const { next } = adviseCrm(design, given);
    return next === null ? { action: 'stop', next: null } : directionOf(next - 1, current);
  };
  const best = advise((one) => ({ ...one, weight: 1 }));
  const worst = advise((one) => (one.weight < 1 ? { ...one, hadDlt: true, weight: 1 } : one));
  return { ok: true, proposal: proposal(input, level, { move: advise((one) => one), best, worst }) };
}

function directionOf(next: number, current: number): Move {
  if (next === current) return { action: 'stay', next };
  return { action: next > current ? 'escalate' : 'de-escalate', next };
}

function proposal(
  { current, settings: { design } }: ProposalInput,
  level: LevelCounts,
  { move, best, worst }: { readonly move: Move; readonly best: Move; readonly worst: Move },
): Proposal {
  return {
    design,
    current,
    ...move,
    best: best.action,
    worst: worst.action,
    evaluable: level.evaluable,
    dlts: level.dlt,
    pending: pendingCount(level),
  };
}
