import type { ProtocolLine } from '../../../shared/model/protocolViews.ts';
import { useWords } from '../../i18n/useWords.ts';

/** A version in a list to choose from: label and state, and its number where labels repeat. */
export function useVersionName(): (line: ProtocolLine) => string {
  const say = useWords('protocol');
  return ({ id, label, state }) => {
    const name = say('versionName', { label, state: say(`state.${state}`) });
    return id === 0 ? name : `${name} · #${id}`;
  };
}
