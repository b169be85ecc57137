import type { Failure } from '../../shared/model/failure.ts';
import { ACTIONS } from '../../shared/policy/actions.ts';
import { type Say, useWords } from '../i18n/useWords.ts';
import { failureOf, isUnreachable } from './failureOf.ts';

function actionText(say: Say<'failure'>, action: string): string {
  const known = ACTIONS.find((one) => one === action);
  return known === undefined ? say('action.other', { action }) : say(`action.${known}`);
}

/** What a refusal says to a person. A new code does not compile until it has words. */
export function failureText(say: Say<'failure'>, failure: Failure): string {
  switch (failure.code) {
    case 'NOT_SIGNED_IN':
    case 'PASSWORD_CHANGE_REQUIRED':
    case 'REQUEST_ID_REUSED':
    case 'WRONG_PASSWORD':
    case 'ACCOUNT_LOCKED':
      return say(failure.code);
    case 'NOT_ALLOWED':
      return say(failure.code, { action: actionText(say, failure.action) });
    case 'NOT_FOUND':
    case 'ALREADY_EXISTS':
      return say(failure.code, { what: say(`what.${failure.what}`), id: failure.id });
    case 'VERSION_CONFLICT':
      return say(failure.code, { expected: failure.expected, actual: failure.actual });
    case 'WRONG_STATE':
      return say(failure.code, { state: say(`state.${failure.state}`), wanted: say(`state.${failure.wanted}`) });
    case 'INVALID':
      return say(failure.code, {
        fields: failure.findings.map(({ path, ruleId }) => say('invalidField', { path, ruleId })).join(', '),
      });
  }
}

/** Words for anything a request can end with, refusal, lost connection or fault. */
export function errorText(say: Say<'failure'>, error: unknown): string {
  const failure = failureOf(error);
  if (failure !== undefined) return failureText(say, failure);
  return isUnreachable(error) ? say('unreachable') : say('unexpected');
}

export function useErrorText(): (error: unknown) => string {
  const say = useWords('failure');
  return (error) => errorText(say, error);
}
