import type { DecisionTable } from '../escalation/decisionTable.ts';
import type {
  CohortRow,
  LevelCounts,
  LevelGate,
  NoProposal,
  PauseFinding,
  PauseGround,
  Proposal,
} from '../model/cohort.ts';
import type { CohortDecision } from '../model/cohortDecision.ts';
import type { Instant } from '../model/dates.ts';
import type { PauseRule, Protocol } from '../model/protocol.ts';
import type { TrialCase } from '../model/trialCase.ts';
import { boundaryOf, type CohortBoundary } from './boundaryOf.ts';
import { cohortCounts } from './cohortCounts.ts';
import { cohortStanding, isPending } from './cohortStanding.ts';
import { completedDays, windowDays } from './completedDays.ts';
import { designTable } from './designTable.ts';
import { pauseFindings } from './pauseFindings.ts';
import { isOpenTrialCase, type PauseStanding, pauseStanding } from './pauseStanding.ts';
import { type ProposalPatient, proposalOf } from './proposalOf.ts';
import { staggerGate } from './staggerGate.ts';

export type ProposalAnswer =
  | { readonly ok: true; readonly proposal: Proposal }
  | { readonly ok: false; readonly reason: NoProposal };

/** Where a cohort stands: counts, gates, pauses, the design's proposal and the boundary. */
export interface CohortState {
  readonly levels: readonly LevelCounts[];
  readonly total: LevelCounts;
  readonly gates: readonly LevelGate[];
  readonly pause: PauseStanding;
  readonly findings: readonly PauseFinding[];
  /** Position of the dose now being given, from 0. */
  readonly current: number;
  readonly answer: ProposalAnswer;
  /** The same if every possible DLT is confirmed; `null` = there is none at this dose. */
  readonly ifConfirmed: ProposalAnswer | null;
  readonly table: DecisionTable | null;
  readonly boundary: CohortBoundary | null;
}

interface CohortInput {
  readonly rows: readonly CohortRow[];
  readonly protocol: Protocol;
  readonly plannedPatients: number;
  readonly at: Instant;
  readonly cases: readonly TrialCase[];
  readonly decisions: readonly CohortDecision[];
  readonly groundsOf: (rule: PauseRule) => readonly PauseGround[];
}

/** Everything a committee looks at before the next dose, from the patients as they stand. The order of patients is irrelevant. */
export function cohortState(input: CohortInput): CohortState {
  const { rows, protocol, at, cases, decisions } = input;
  const { levels, total } = cohortCounts(rows, protocol);
  const pause = pauseStanding(cases, decisions);
  const { answer, ifConfirmed, current } = proposals(input, levels);
  return {
    levels,
    total,
    gates: staggerGate(rows, protocol, at, { decisions, pause }),
    pause,
    findings: pauseFindings({ protocol, rows, groundsOf: input.groundsOf, reported: reportedBy(cases) }),
    current,
    answer,
    ifConfirmed,
    table: designTable(protocol.cohort),
    boundary: boundaryOf(protocol, rows, total, input.plannedPatients),
  };
}

/** Rules that people have reported as met: their open cases speak for themselves. */
export function reportedBy(cases: readonly TrialCase[]): readonly { ruleId: string; ground: PauseGround }[] {
  return cases
    .filter(isOpenTrialCase)
    .flatMap(({ ruleId, grounds }) => grounds.map((ground) => ({ ruleId, ground: ground as PauseGround })));
}

function proposals({ rows, protocol }: CohortInput, counts: readonly LevelCounts[]) {
  const names = protocol.doseLevels.map(({ name }) => name);
  const levels = names.length === 0 ? counts.slice(0, 1) : counts.slice(0, names.length);
  const positionOf = ({ subject }: CohortRow) => (names.length === 0 ? 0 : names.indexOf(subject.doseLevel ?? ''));
  const current = currentLevel(rows, positionOf);
  const settings = protocol.cohort;
  const rest = {
    current,
    settings,
    windowDays: windowDays(protocol),
    patients: patientsOf(rows, positionOf, protocol),
  };
  const isPossible = (levels[current]?.possibleDlt ?? 0) > 0;
  return {
    current,
    answer: proposalOf({ ...rest, levels }),
    ifConfirmed: isPossible ? proposalOf({ ...rest, levels: levels.map(confirmed) }) : null,
  };
}

/** Where the last patient was infused; of patients infused on one day the highest dose. */
function currentLevel(rows: readonly CohortRow[], positionOf: (row: CohortRow) => number): number {
  let [current, lastOn] = [0, ''];
  for (const row of rows) {
    const position = positionOf(row);
    if (position < 0 || cohortStanding(row.summary) === 'not-treated') continue;
    const on = row.summary.window?.day0On ?? '';
    if (on > lastOn || (on === lastOn && position > current)) [current, lastOn] = [position, on];
  }
  return current;
}

function confirmed(level: LevelCounts): LevelCounts {
  const { possibleDlt, evaluable, dlt, pendingDays } = level;
  return {
    ...level,
    possibleDlt: 0,
    evaluable: evaluable + possibleDlt,
    dlt: dlt + possibleDlt,
    pendingDays: pendingDays.slice(possibleDlt),
  };
}

function patientsOf(
  rows: readonly CohortRow[],
  positionOf: (row: CohortRow) => number,
  protocol: Protocol,
): readonly ProposalPatient[] {
  return rows
    .map((row) => ({ row, standing: cohortStanding(row.summary), level: positionOf(row) }))
    .filter(({ standing, level }) => level >= 0 && (standing === 'dlt' || standing === 'clear' || isPending(standing)))
    .sort((a, b) => compareText(orderOf(a.row), orderOf(b.row)))
    .map(({ row, standing, level }) => ({
      level,
      hadDlt: standing === 'dlt',
      weight: isPending(standing) ? completedDays(row, protocol) / windowDays(protocol) : 1,
    }));
}

function orderOf({ summary, subject }: CohortRow): string {
  return `${summary.window?.day0On ?? ''} ${String(subject.subjectId).padStart(12, '0')}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
