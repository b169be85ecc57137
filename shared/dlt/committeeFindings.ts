import type { EpisodeDecision, Finding, TraceStep } from '../model/assessment.ts';
import type { ObservationId } from '../model/ids.ts';
import { DEATH_KEY } from './deathFinding.ts';
import { OUTCOME } from './judgement.ts';
import type { Truth } from './kleene.ts';
import type { RuleContext } from './ruleContext.ts';

/**
 * D12: what the medical monitor has referred and the committee declares, whatever the other rules say. Nothing is said of
 * an event that is no longer on record. Source: [DOMAIN §3].
 */
export function committeeFindings(context: RuleContext): readonly Finding[] {
  const { protocol, record } = context;
  const hook = protocol.committeeHook;
  if (hook === undefined) return [];
  return record.decisions.toSorted(byKey).flatMap((decision) => {
    const evidence = evidenceOf(decision.episodeKey, context);
    if (!asksCommittee(decision) || evidence === undefined) return [];
    const met = DECLARED[decision.decision];
    const facts = { by: met === 'unknown' ? null : decision.by };
    const trace: readonly TraceStep[] = [
      { ruleId: hook.id, code: 'referred', met: 'met', facts: { by: decision.by }, evidence },
      { ruleId: hook.id, code: 'declared', met, facts, evidence: [] },
    ];
    return [{ ruleId: hook.id, episodeKey: decision.episodeKey, outcome: OUTCOME[met], trace, ripensAt: null }];
  });
}

const DECLARED: Readonly<Record<EpisodeDecision['decision'], Truth>> = {
  referred: 'unknown',
  open: 'unknown',
  confirmed: 'met',
  rejected: 'not-met',
};

/** Is the decision the committee's, taken or asked for? */
export function asksCommittee({ decision, decider }: EpisodeDecision): boolean {
  return decision === 'referred' || (decider === 'committee' && decision !== 'open');
}

/** `undefined` = nothing of this key is on record. */
function evidenceOf(key: string, { episodes, derived, deaths }: RuleContext): readonly ObservationId[] | undefined {
  const episode = [...episodes, ...derived].find((one) => one.key === key);
  if (episode !== undefined) return episode.sources.map((row) => row.observationId);
  return key === DEATH_KEY && deaths.length > 0 ? deaths.map((row) => row.observationId) : undefined;
}

function byKey(a: EpisodeDecision, b: EpisodeDecision): number {
  return a.episodeKey < b.episodeKey ? -1 : 1;
}
