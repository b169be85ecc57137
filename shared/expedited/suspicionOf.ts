import { anyOf, truthOf } from '../dlt/kleene.ts';
import { isAtLeast, strongestOpinion } from '../episodes/strongestOpinions.ts';
import type { ExpeditedStep, Known } from '../model/expedited.ts';
import type { ExpeditedSettings } from '../model/expeditedSettings.ts';
import type { AdverseEvent, Attribution } from '../model/observation.ts';

/**
 * Suspected to be due to the product? Either party's suspicion suffices, so neither can talk the other down; "no" needs the
 * answer of both. An opinion nobody gave leaves it open. Source: [EU-CTR Annex III 2.1]; [EXPEDITED].
 */
export function suspicionOf(
  event: AdverseEvent,
  settings: Pick<ExpeditedSettings, 'suspectAgents' | 'suspectedFrom'>,
): { readonly suspected: Known; readonly trace: readonly ExpeditedStep[] } {
  const trace = [
    stepOf('suspected-by-investigator', 'investigator', event, settings),
    stepOf('suspected-by-sponsor', 'sponsor', event, settings),
  ];
  return { suspected: anyOf(trace.map(({ met }) => met)), trace };
}

function stepOf(
  code: 'suspected-by-investigator' | 'suspected-by-sponsor',
  party: Attribution['party'],
  event: AdverseEvent,
  { suspectAgents, suspectedFrom }: Pick<ExpeditedSettings, 'suspectAgents' | 'suspectedFrom'>,
): ExpeditedStep {
  const own = event.attribution.filter((opinion) => opinion.party === party);
  const opinions = suspectAgents.map((agent) => strongestOpinion(own, agent));
  return {
    code,
    met: anyOf(opinions.map((opinion) => truthOf(isAtLeast(opinion, suspectedFrom)))),
    facts: { relatedness: opinions.join(' '), atLeast: suspectedFrom },
  };
}
