import { standards } from '../../i18n/en/standards.ts';
import { useWords, type WordKey } from '../../i18n/useWords.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { useErrorText } from '../../lib/failureText.ts';

function isKey(key: string): key is WordKey<'standards'> {
  return Object.hasOwn(standards, key);
}

/** Why a file or a word was refused: what is wrong, where, and what to do about it. */
export function useStandardsFailure(): (error: unknown) => string {
  const say = useWords('standards');
  const errorText = useErrorText();
  return (error) => {
    const failure = failureOf(error);
    if (failure?.code === 'ALREADY_EXISTS') {
      return say(failure.what === 'synonym' ? 'refused.SYNONYM_KNOWN' : 'refused.ALREADY_EXISTS');
    }
    const finding = failure?.code === 'INVALID' ? failure.findings[0] : undefined;
    const key = `refused.${finding?.ruleId}`;
    if (finding === undefined || !isKey(key)) return errorText(error);
    const facts = Object.entries(finding.facts).map(([name, value]) => [name, value ?? '–'] as const);
    return say(key, Object.fromEntries(facts));
  };
}
