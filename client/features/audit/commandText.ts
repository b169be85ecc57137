import { OBSERVATION_KINDS } from '../../../shared/model/vocabulary.ts';
import { audit } from '../../i18n/en/audit.ts';
import type { Say, WordKey } from '../../i18n/useWords.ts';

function isKey(key: string): key is WordKey<'audit'> {
  return Object.hasOwn(audit, key);
}

/**
 * What was done, in words. Observations share their three verbs (`infusion.correct`); a command without words keeps its
 * own name.
 */
export function commandText(say: Say<'audit'>, command: string): string {
  const [noun, verb] = command.split('.');
  const isObservation = OBSERVATION_KINDS.some((kind) => kind === noun);
  const key = isObservation ? `command.${verb}` : `command.${command}`;
  return isKey(key) ? say(key) : say('command.other', { command });
}
