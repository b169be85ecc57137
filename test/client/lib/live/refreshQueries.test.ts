import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRefresher } from '../../../../client/lib/live/refreshQueries.ts';
import { aLiveMessage } from '../../../support/aLiveMessage.ts';

const overviewOf = (trialId: number) => [['trial', 'overview'], { input: { trialId }, type: 'query' }];

describe('createRefresher', () => {
  let client: QueryClient;
  const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;

  beforeEach(() => {
    vi.useFakeTimers();
    client = new QueryClient();
    client.setQueryData(overviewOf(1), {});
    client.setQueryData(overviewOf(2), {});
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('the first message acts at once, and only on what it is about', () => {
    createRefresher(client).message(aLiveMessage({ trialId: 1 }));
    expect(isStale(overviewOf(1))).toBe(true);
    expect(isStale(overviewOf(2))).toBe(false);
  });

  test('a burst makes one more round, and loses nobody in it', () => {
    const refresher = createRefresher(client);
    const rounds = vi.spyOn(client, 'invalidateQueries');
    refresher.message(aLiveMessage({ id: 1, trialId: 1 }));
    for (const id of [2, 3, 4, 5]) refresher.message(aLiveMessage({ id, trialId: id === 4 ? 2 : 1 }));
    expect(isStale(overviewOf(2))).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(rounds).toHaveBeenCalledTimes(2);
    expect(isStale(overviewOf(2))).toBe(true);
  });

  test('after a quiet moment the next message acts at once again', () => {
    const refresher = createRefresher(client);
    refresher.message(aLiveMessage({ id: 1, trialId: 1 }));
    vi.advanceTimersByTime(1_000);
    refresher.message(aLiveMessage({ id: 2, trialId: 2 }));
    expect(isStale(overviewOf(2))).toBe(true);
  });
});
