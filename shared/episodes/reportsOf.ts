import type { Episode } from '../model/episode.ts';
import type { AdverseEvent, Recorded } from '../model/observation.ts';

const NONE: readonly Recorded<AdverseEvent>[] = [];

/** The adverse events an episode was reported by; none for a derived one. */
export function reportsOf({ origin, sources }: Episode): readonly Recorded<AdverseEvent>[] {
  return origin === 'reported' ? (sources as readonly Recorded<AdverseEvent>[]) : NONE;
}
