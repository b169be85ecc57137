import type { DecisionTable, EscalationDecision } from '../escalation/decisionTable.ts';
import type { CohortStanding, LevelCounts } from '../model/cohort.ts';
import type { CohortBoundary } from './boundaryOf.ts';
import type { CohortPatient, CohortView } from './cohortView.ts';
import { wayUp } from './proposalOf.ts';

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
  /** At most so many DLTs of a full level still go up; `null` = nothing does. */
  readonly upTo: number | null;
  /** The level above, if there is one and the rule has not closed it; `null` = without a table there is no way up. */
  readonly above: 'open' | 'closed' | 'none' | null;
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
  protocol,
}: Pick<CohortView, 'levels' | 'patients' | 'table' | 'boundary'> & {
  readonly protocol: Pick<CohortView['protocol'], 'cohort'>;
}): readonly LadderRung[] {
  return levels.map((counts, at) => {
    const squares = squaresOf(
      counts,
      patients.filter(({ doseLevel }) => doseLevel === counts.doseLevel || levels.length === 1),
    );
    if (table === null) return { counts, squares, ...byBoundary(boundary, levels.length) };
    const above = wayUp(levels, at, { settings: protocol.cohort, table });
    return { counts, squares, above, ...byTable(table, counts, above === 'open') };
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

/** Without a level to go up to, the cells that would go up mean: stay. Source: [STATISTICS §4]. */
function byTable(table: DecisionTable, { evaluable, dlt }: LevelCounts, canGoUp: boolean): RuleOfRung {
  const at = (patients: number, dlts: number) => {
    const decision = table[patients - 1]?.[dlts];
    return decision === 'escalate' && !canGoUp ? 'stay' : decision;
  };
  const full = table.at(-1) ?? [];
  const stop = full.findIndex(goesDown);
  const distance = (isThere: (more: number) => boolean): number | null => {
    for (let more = 0; evaluable + more <= table.length; more += 1) if (isThere(more)) return more;
    return null;
  };
  return {
    decision: at(evaluable, dlt) ?? null,
    stopAt: stop === -1 ? null : { dlts: stop, patients: table.length },
    upTo: canGoUp && full.includes('escalate') ? full.lastIndexOf('escalate') : null,
    untilDown: distance((more) => goesDown(at(evaluable + more, dlt + more))),
    untilUp: distance((more) => at(evaluable + more, dlt) === 'escalate'),
  };
}

/** A single arm has one rung, and the boundary of the trial for a rule; it knows no way up. */
function byBoundary(boundary: CohortBoundary | null, rungs: number): RuleOfRung & Pick<LadderRung, 'above'> {
  const none = { decision: null, stopAt: null, upTo: null, above: null, untilDown: null, untilUp: null };
  if (boundary === null || rungs > 1) return none;
  const stop = boundary.stopAtOrAbove.at(-1) ?? null;
  return {
    ...none,
    stopAt: stop === null ? null : { dlts: stop, patients: boundary.maximumPatients },
    untilDown: boundary.standing.eventsUntilStop,
  };
}
