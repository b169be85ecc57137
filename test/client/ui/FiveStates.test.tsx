import { screen } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import { beforeAll, expect, test } from 'vitest';
import { startWords } from '../../../client/i18n/i18n.ts';
import { FailureState } from '../../../client/ui/FiveStates.tsx';
import type { Failure } from '../../../shared/model/failure.ts';
import { drawn } from '../../support/withUi.tsx';

beforeAll(() => startWords('en'));

const refused = (failure: Failure): Error =>
  TRPCClientError.from({
    error: { message: failure.code, code: -32000, data: { failure } },
  } as unknown as Parameters<typeof TRPCClientError.from>[0]);

test.each([
  ['Not in the record', refused({ code: 'NOT_FOUND', what: 'subject', id: '001-010' }), false],
  ['Not for your role', refused({ code: 'NOT_ALLOWED', action: 'case.read' }), false],
  ['Could not be loaded', TRPCClientError.from(new TypeError('Failed to fetch')), true],
])('%s: whether trying again is offered', (title, error, canRetry) => {
  drawn(<FailureState error={error} onRetry={() => {}} />);
  expect(screen.getByRole('alert')).toHaveTextContent(title);
  expect(screen.queryAllByRole('button')).toHaveLength(canRetry ? 1 : 0);
});
