import type { DecisionTable, EscalationDecision } from '../escalation/decisionTable.ts';
import type { CohortStanding, LevelCounts } from '../model/cohort.ts';
import type { CohortBoundary } from './boundaryOf.ts';
import type { CohortPatient, CohortView } from './cohortView.ts';

/** One patient on a rung; `null` = of another site: counted, not named. */
export interface LadderSquare {
  readonly standing: LadderStanding;
  readonly subjectNumber: string | null;
}
export type LadderStanding = Exclude<CohortStanding, 'not-treated'>;

/** How far it is to the next word of the rule, in patients who come in a row. */
export interface LadderDistance {
  /** Further patients with a DLT until it goes down or stops; 0 = it does; `null` = not within the rule's patients. */
  readonly untilDown: number | null;
  /** Further patients without one until it goes up; 0 = it does; `null` = not within the rule's patients, or nothing goes up. */
  readonly untilUp: number | null;
}

export interface LadderRung extends LadderDistance {
  readonly counts: LevelCounts;
  /** Worst standing first. */
  readonly squares: readonly LadderSquare[];
  /** The rule's word on the present cell; `null` = it has none here. */
  readonly decision: EscalationDecision | null;
  /** "Stop adding at `dlts` of `patients`": the fewest DLTs that go down once the level is full. */
  readonly stopAt: { readonly dlts: number; readonly patients: number } | null;
  /** At most so many DLTs of a full level still go up. */
  readonly upTo: number | null;
}

/** Worst first; what is open before what is settled. */
export const LADDER_STANDINGS = [
  'dlt',
  'possible-dlt',
  'committee',
  'pending-data',
  'in-window',
  'clear',
  'not-evaluable',
] as const satisfies readonly LadderStanding[];

/** The dose ladder, lowest first: who stands on each rung, and how far it is to the next word of the rule. Source: [FIGURES §2.9]. */
export function doseLadder({
  levels,
  patients,
  table,
  boundary,
}: Pick<CohortView, 'levels' | 'patients' | 'table' | 'boundary'>): readonly LadderRung[] {
  return levels.map((counts) => {
    const squares = squaresOf(
      counts,
      patients.filter(({ doseLevel }) => doseLevel === counts.doseLevel || levels.length === 1),
    );
    return { counts, squares, ...(table === null ? byBoundary(boundary, levels.length) : byTable(table, counts)) };
  });
}

function squaresOf(counts: LevelCounts, patients: readonly CohortPatient[]): readonly LadderSquare[] {
  const { dlt, possibleDlt, inWindow, pendingData, notEvaluable, committee, evaluable } = counts;
  const size: Readonly<Record<LadderStanding, number>> = {
    dlt,
    'possible-dlt': possibleDlt,
    committee,
    'pending-data': pendingData,
    'in-window': inWindow,
    clear: evaluable - dlt,
    'not-evaluable': notEvaluable,
  };
  return LADDER_STANDINGS.flatMap((standing) => {
    const named = patients.filter((patient) => patient.standing === standing);
    return Array.from({ length: size[standing] }, (_, at) => ({
      standing,
      subjectNumber: named[at]?.subjectNumber ?? null,
    }));
  });
}

type RuleOfRung = Pick<LadderRung, 'decision' | 'stopAt' | 'upTo' | 'untilDown' | 'untilUp'>;

const goesDown = (decision: EscalationDecision | undefined): boolean =>
  decision === 'de-escalate' || decision === 'eliminate';

function byTable(table: DecisionTable, { evaluable, dlt }: LevelCounts): RuleOfRung {
  const at = (patients: number, dlts: number) => table[patients - 1]?.[dlts];
  const full = table.at(-1) ?? [];
  const stop = full.findIndex(goesDown);
  const distance = (isThere: (more: number) => boolean): number | null => {
    for (let more = 0; evaluable + more <= table.length; more += 1) if (isThere(more)) return more;
    return null;
  };
  return {
    decision: at(evaluable, dlt) ?? null,
    stopAt: stop === -1 ? null : { dlts: stop, patients: table.length },
    upTo: full.includes('escalate') ? full.lastIndexOf('escalate') : null,
    untilDown: distance((more) => goesDown(at(evaluable + more, dlt + more))),
    untilUp: distance((more) => at(evaluable + more, dlt) === 'escalate'),
  };
}

/** A single arm has one rung, and the boundary of the trial for a rule; it knows no way up. */
function byBoundary(boundary: CohortBoundary | null, rungs: number): RuleOfRung {
  const none = { decision: null, stopAt: null, upTo: null, untilDown: null, untilUp: null };
  if (boundary === null || rungs > 1) return none;
  const stop = boundary.stopAtOrAbove.at(-1) ?? null;
  return {
    ...none,
    stopAt: stop === null ? null : { dlts: stop, patients: boundary.maximumPatients },
    untilDown: boundary.standing.eventsUntilStop,
  };
}
