import { reportsOf } from '../../episodes/reportsOf.ts';
import { isAtLeast, strongestOpinion } from '../../episodes/strongestOpinions.ts';
import type { TraceStep } from '../../model/assessment.ts';
import type { Episode } from '../../model/episode.ts';
import type { ObservationId } from '../../model/ids.ts';
import type { Protocol } from '../../model/protocol.ts';
import { anyOf, type Truth, truthOf } from '../kleene.ts';

/**
 * Is the toxicity due to the product, in the opinion of the investigator or the sponsor, whichever is stronger (A1)?
 * A record that nobody has assessed is unknown; it is never taken as "unrelated".
 */
export function attributionClause(
  { id, agent, atLeast }: Omit<Protocol['attribution'], 'id' | 'origin'> & { readonly id: string },
  episode: Episode,
  evidence: readonly ObservationId[],
): TraceStep {
  const opinion = episode.relatedness[agent] ?? 'not-assessed';
  const truths: Truth[] = [truthOf(isAtLeast(opinion, atLeast))];
  for (const { value } of reportsOf(episode)) {
    truths.push(truthOf(isAtLeast(strongestOpinion(value.attribution, agent), atLeast)));
  }
  return {
    ruleId: id,
    code: 'attributed',
    met: anyOf(truths),
    facts: { agent, relatedness: opinion, atLeast },
    evidence,
  };
}
