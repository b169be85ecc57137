import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { failureOf, isUnreachable } from '../../../client/lib/failureOf.ts';
import { errorText, failureText } from '../../../client/lib/failureText.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { sayIn } from '../../support/sayIn.ts';

/** One of each code; a new code does not compile until it stands here. */
const ONE_OF_EACH: { readonly [C in Failure['code']]: Extract<Failure, { code: C }> } = {
  NOT_SIGNED_IN: { code: 'NOT_SIGNED_IN' },
  PASSWORD_CHANGE_REQUIRED: { code: 'PASSWORD_CHANGE_REQUIRED' },
  WRONG_PASSWORD: { code: 'WRONG_PASSWORD' },
  ACCOUNT_LOCKED: { code: 'ACCOUNT_LOCKED' },
  NOT_ALLOWED: { code: 'NOT_ALLOWED', action: 'case.adjudicate' },
  NOT_FOUND: { code: 'NOT_FOUND', what: 'case', id: 7 },
  VERSION_CONFLICT: { code: 'VERSION_CONFLICT', expected: 2, actual: 3 },
  REQUEST_ID_REUSED: { code: 'REQUEST_ID_REUSED' },
  ALREADY_EXISTS: { code: 'ALREADY_EXISTS', what: 'subject', id: '001-007' },
  INVALID: { code: 'INVALID', findings: [{ ruleId: 'AE-05', severity: 'F', path: 'end', facts: {} }] },
  WRONG_STATE: { code: 'WRONG_STATE', state: 'withdrawn', wanted: 'confirmed' },
};

function answered(failure: Failure): TRPCClientError<never> {
  return TRPCClientError.from({
    error: { message: failure.code, code: -32000, data: { failure } },
  } as unknown as Parameters<typeof TRPCClientError.from>[0]);
}

describe('failureText', () => {
  test.each(['en', 'zh'] as const)('every failure has words in %s, with its facts filled in', async (language) => {
    const say = await sayIn(language, 'failure');
    for (const failure of Object.values(ONE_OF_EACH)) {
      const text = failureText(say, failure);
      expect(text).not.toContain('{{');
      expect(text).not.toContain(failure.code);
    }
  });

  test('records and states are named in the language of the reader', async () => {
    const say = await sayIn('zh', 'failure');
    expect(failureText(say, ONE_OF_EACH.ALREADY_EXISTS)).toBe('受试者 001-007 已存在。');
    expect(failureText(say, ONE_OF_EACH.WRONG_STATE)).toContain('“已撤回”，此操作需要“确认为 DLT”');
  });

  test('C-32 a conflict names both versions', async () => {
    const text = failureText(await sayIn('en', 'failure'), ONE_OF_EACH.VERSION_CONFLICT);
    expect(text).toContain('version 3');
    expect(text).toContain('version 2');
  });
});

describe('errorText', () => {
  test('a refusal, a lost connection and a fault read differently', async () => {
    const say = await sayIn('en', 'failure');
    const lost = TRPCClientError.from(new TypeError('Failed to fetch'));
    const fault = answered({ code: 'NO_SUCH' } as never);
    const texts = [answered(ONE_OF_EACH.NOT_SIGNED_IN), lost, new Error('bug')].map((error) => errorText(say, error));
    expect(new Set(texts).size).toBe(3);
    expect(failureOf(lost)).toBeUndefined();
    expect(isUnreachable(lost)).toBe(true);
    expect(isUnreachable(fault)).toBe(false);
  });
});
