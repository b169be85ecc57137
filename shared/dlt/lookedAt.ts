import type { Episode } from '../model/episode.ts';
import type { EpisodeSelector, Protocol } from '../model/protocol.ts';
import { conditionsOf } from './conditionsOf.ts';
import { oncePerProtocol } from './oncePerProtocol.ts';
import { selects } from './selects.ts';

/** An episode is looked at where every selector of the list is about it. */
type Look = readonly EpisodeSelector[];

/** Which episodes do rules look at when they judge another one? */
const looksOf = oncePerProtocol((protocol): readonly Look[] => {
  const looks: Look[] = [];
  for (const condition of conditionsOf(protocol)) {
    if (condition.kind === 'together-with' || condition.kind === 'event-count') looks.push([condition.select]);
  }
  for (const { select, except } of protocol.rules) {
    for (const exclusion of protocol.exclusions) {
      const asksBaseline = exclusion.ifBaselineGradeAtLeast !== undefined && except.includes(exclusion.id);
      if (asksBaseline) looks.push([exclusion.select, select]);
    }
  }
  return looks.map((look) => look.map(({ signOf: _may, ...kind }) => kind));
});

/** May an episode of this kind matter to what the rules say of another one? */
export function isLookedAt(kind: Pick<Episode, 'family' | 'socCode' | 'termCode'>, protocol: Protocol): boolean {
  return looksOf(protocol).some((look) => look.every((selector) => selects(selector, { ...kind, signOf: null })));
}
