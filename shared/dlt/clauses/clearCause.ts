import type { TraceStep } from '../../model/assessment.ts';
import type { Episode } from '../../model/episode.ts';
import type { ObservationId } from '../../model/ids.ts';
import type { DltExclusion, DltRule } from '../../model/ruleLanguage.ts';
import type { RuleContext } from '../ruleContext.ts';
import { attributionClause } from './attributionClause.ts';

interface Judged {
  readonly episode: Episode;
  readonly evidence: readonly ObservationId[];
  readonly context: RuleContext;
}

/**
 * Is the event clearly due to another cause? Somebody must have said so: an exclusion needs something that excludes. Where
 * somebody holds it due to the product as well it is not clear, and a person decides.
 */
export function clearCause(
  exclusionId: string,
  { anyOf, atLeast }: NonNullable<DltExclusion['ifDueTo']>,
  { attribution }: Pick<DltRule, 'attribution'>,
  { episode, evidence, context }: Judged,
): TraceStep {
  const opinions = anyOf.map((agent) => attributionClause({ id: exclusionId, agent, atLeast }, episode, evidence));
  const held = opinions.find(({ met }) => met === 'met');
  if (held === undefined) return { ...opinions[0]!, code: 'exclusion-cause', met: 'not-met' };
  const counted = attribution ?? { anyOf: [context.protocol.attribution.agent], ...context.protocol.attribution };
  const isDueToProduct = counted.anyOf
    .filter((agent) => !anyOf.includes(agent))
    .some(
      (agent) =>
        attributionClause({ id: exclusionId, agent, atLeast: counted.atLeast }, episode, evidence).met === 'met',
    );
  return { ...held, code: 'exclusion-cause', met: isDueToProduct ? 'unknown' : 'met' };
}
