import { protocolItems } from '../../../../shared/dlt/protocolItems.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import { Sentence } from './Sentence.tsx';

/** What the draft says so far of these items. */
export function SettingSentences({ protocol, ids }: { readonly protocol: Protocol; readonly ids: readonly string[] }) {
  const sentences = protocolItems(protocol).filter(({ id }) => ids.includes(id));
  return <Sentence text={(language) => sentences.map(({ sentence }) => sentence[language]).join(' ')} />;
}
