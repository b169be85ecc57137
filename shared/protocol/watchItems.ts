import type { ProtocolItem, ProtocolItemGroup } from '../dlt/protocolItem.ts';
import type { Origin } from '../model/origin.ts';
import type { Protocol } from '../model/protocol.ts';
import { WATCH_WORDS, type WatchWords } from './watchWords.ts';

/** What is watched for among the patients, and how measured courses are summarised, in sentences with the origin of each. */
export function watchItems({ signals, kinetics }: Protocol): readonly ProtocolItem[] {
  return [
    item('N1', 'signals', signals.origin, (words) => words.method(signals)),
    item('N2', 'signals', signals.origin, (words) => words.drift(signals.drift)),
    ...signals.events.flatMap((event) => {
      const { id, background } = event;
      const watched = item(`N ${id}`, 'signals', event.origin, (words) => words.event(event));
      if (background === null) return [watched];
      return [watched, item(`B ${id}`, 'signals', background.origin, (words) => words.background(background))];
    }),
    item('K1', 'kinetics', kinetics.productOrigin, (words) => words.product(kinetics)),
    item('K2', 'kinetics', kinetics.targetOrigin, (words) => words.target(kinetics)),
  ];
}

function item(id: string, group: ProtocolItemGroup, origin: Origin, say: (words: WatchWords) => string): ProtocolItem {
  return { id, group, sentence: { en: say(WATCH_WORDS.en), zh: say(WATCH_WORDS.zh) }, wording: null, origin };
}
