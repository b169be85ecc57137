import type { AuditEntry } from '../../../shared/model/views.ts';
import { OBSERVATION_KINDS } from '../../../shared/model/vocabulary.ts';
import { audit } from '../../i18n/en/audit.ts';
import type { Say, WordKey } from '../../i18n/useWords.ts';

function isKey(key: string): key is WordKey<'audit'> {
  return Object.hasOwn(audit, key);
}

/**
 * What was done, in words. Observations share their three verbs (`infusion.correct`), and a case changes through them:
 * then both are named. A command without words keeps its own name.
 */
export function commandText(
  say: Say<'audit'>,
  vocabulary: Say<'vocabulary'>,
  { command, record }: Pick<AuditEntry, 'command' | 'record'>,
): string {
  const [noun, verb = ''] = command.split('.');
  const kind = OBSERVATION_KINDS.find((one) => one === noun);
  const key = kind === undefined ? `command.${command}` : `command.${verb}`;
  if (!isKey(key)) return say('command.other', { command });
  if (kind === undefined || kind === record.kind) return say(key);
  return say('command.through', { what: vocabulary(`kind.${kind}`), verb: say(key) });
}
