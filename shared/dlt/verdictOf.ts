import type { EpisodeDecision, Finding, TraceCode, TraceStep } from '../model/assessment.ts';
import type { ObservationId } from '../model/ids.ts';

/** What rules and people together say about a patient's toxicities. */
export interface DltVerdict {
  /** Confirmed by a person, or a DLT by rule and not rejected. */
  readonly dltKeys: ReadonlySet<string>;
  /** Neither the rules nor a person have decided these. */
  readonly openKeys: ReadonlySet<string>;
  readonly isConfirmed: boolean;
  /** A DLT or an undecided answer that no person has decided yet; what only awaits a named day is open, not possible. */
  readonly isPossible: boolean;
  readonly adjudications: readonly TraceStep[];
  /** Records behind the DLTs. */
  readonly evidence: readonly ObservationId[];
}

/** A person's decision on an episode outranks every rule about it; a confirmation stands even if no rule speaks any more. */
export function verdictOf(findings: readonly Finding[], decisions: readonly EpisodeDecision[]): DltVerdict {
  const decided = new Map(decisions.map((decision) => [decision.episodeKey, decision.decision]));
  const dltKeys = new Set<string>();
  const openKeys = new Set<string>();
  const evidence = new Set<ObservationId>();
  let isPossible = false;
  for (const [key, decision] of decided) if (decision === 'confirmed') dltKeys.add(key);
  const isConfirmed = dltKeys.size > 0;
  for (const { episodeKey, outcome, trace, ripensAt } of findings) {
    const decision = decidedAs(decided.get(episodeKey));
    if (outcome === 'not-dlt' || decision === 'rejected') continue;
    if (decision === undefined && !awaitsNamedDay({ outcome, trace, ripensAt })) isPossible = true;
    if (outcome === 'dlt' || decision === 'confirmed') {
      dltKeys.add(episodeKey);
      for (const step of trace) for (const id of step.evidence) evidence.add(id);
    } else openKeys.add(episodeKey);
  }
  return {
    dltKeys,
    openKeys,
    isConfirmed,
    isPossible,
    adjudications: decisions.toSorted(byKey).flatMap(({ episodeKey, decision, by }) => {
      const met = ADJUDICATED[decision];
      if (met === undefined) return [];
      return [{ ruleId: 'E1', code: 'adjudicated', met, facts: { decision, by, episodeKey }, evidence: [] }] as const;
    }),
    evidence: [...evidence],
  };
}

const ADJUDICATED = { confirmed: 'met', rejected: 'not-met', referred: 'unknown', open: undefined } as const;

/** Who asks the committee, or has only answered a question, has not decided. */
function decidedAs(decision: EpisodeDecision['decision'] | undefined): 'confirmed' | 'rejected' | undefined {
  return decision === 'confirmed' || decision === 'rejected' ? decision : undefined;
}

/** These clauses wait for a day the rule names. */
const NAMED_DAY: ReadonlySet<TraceCode> = new Set(['still-present', 'values', 'support', 'dose-withheld']);

/** Nearly every patient has a low count for a while: until the named day it is watched, and the patient pending. */
function awaitsNamedDay({ outcome, trace, ripensAt }: Pick<Finding, 'outcome' | 'trace' | 'ripensAt'>): boolean {
  if (outcome !== 'undecided' || ripensAt === null) return false;
  return trace.some(({ code, met }) => NAMED_DAY.has(code) && met === 'unknown');
}

function byKey(a: EpisodeDecision, b: EpisodeDecision): number {
  return a.episodeKey < b.episodeKey ? -1 : 1;
}
