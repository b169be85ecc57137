import type { InputFinding } from '../../../shared/model/failure.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { people } from '../../i18n/en/people.ts';
import { useWords, type WordKey } from '../../i18n/useWords.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { useErrorText } from '../../lib/failureText.ts';

function isKey(key: string): key is WordKey<'people'> {
  return Object.hasOwn(people, key);
}

/** Why an act on an account was refused; findings about roles and passwords have sentences of their own. */
export function usePeopleFailure(): (error: unknown) => string {
  const say = useWords('people');
  const vocabulary = useWords('vocabulary');
  const errorText = useErrorText();

  function roleName(fact: string | number | null | undefined): string {
    const role = ROLES.find((one) => one === fact);
    return role === undefined ? String(fact) : vocabulary(`role.${role}`);
  }
  function findingText({ ruleId, facts }: InputFinding): string | undefined {
    const key = `finding.${ruleId}`;
    if (!isKey(key)) return undefined;
    return say(key, { role: roleName(facts.role), heldRole: roleName(facts.heldRole) });
  }
  return (error) => {
    const failure = failureOf(error);
    if (failure?.code !== 'INVALID') return errorText(error);
    const texts = failure.findings.map(findingText);
    return texts.every((text) => text !== undefined) ? texts.join(' ') : errorText(error);
  };
}
