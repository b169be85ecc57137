import type { AdverseEvent } from '../../../shared/model/observation.ts';
import type { SponsorOpinion } from '../../../shared/model/safetyReport.ts';

/** What the sponsor's signature stands for: the event as it was judged, and the judgement. */
export function causalityContent(
  observationId: number,
  event: AdverseEvent | null,
  said: { readonly opinions: readonly SponsorOpinion[]; readonly reason: string },
): unknown {
  return { observationId, event, opinions: said.opinions, reason: said.reason };
}
