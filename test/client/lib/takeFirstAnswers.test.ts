import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { readFirstAnswers, takeFirstAnswers } from '../../../client/lib/takeFirstAnswers.ts';
import { trpc } from '../../../client/lib/trpc.ts';
import type { TrialId } from '../../../shared/model/ids.ts';

test('an answer that came with the page stands where the screen looks for it', () => {
  const queryClient = new QueryClient();
  const text = JSON.stringify([
    ['session.me', null, { name: 'somebody' }],
    ['trial.overview', { trialId: 3 }, { rows: [] }],
  ]);
  takeFirstAnswers(queryClient, readFirstAnswers(text));
  expect(queryClient.getQueryData(trpc.session.me.queryKey())).toEqual({ name: 'somebody' });
  const asked = trpc.trial.overview.queryKey({ trialId: 3 as TrialId });
  expect(queryClient.getQueryData(asked)).toEqual({ rows: [] });
  expect(queryClient.getQueryData(trpc.trial.overview.queryKey({ trialId: 4 as TrialId }))).toBeUndefined();
});

test('a page without answers leaves everything to be asked', () => {
  const queryClient = new QueryClient();
  takeFirstAnswers(queryClient, readFirstAnswers(undefined));
  expect(queryClient.getQueryCache().getAll()).toEqual([]);
});
