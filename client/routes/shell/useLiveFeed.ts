import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { createLive, type LiveSnapshot } from '../../lib/live/createLive.ts';
import { createRefresher } from '../../lib/live/refreshQueries.ts';
import { useAnnounce } from './useAnnounce.ts';

/** Keeps the page's queries in step with the record, and tells of cases, while somebody is signed in. */
export function useLiveFeed(userId: string): LiveSnapshot {
  const queryClient = useQueryClient();
  const [snapshot, setSnapshot] = useState<LiveSnapshot>({ status: 'connecting', heardAt: null });
  const announce = useAnnounce();
  const onMessage = useEffectEvent((message: LiveMessage, leading: boolean) => void announce(message, leading));

  useEffect(() => {
    const refresher = createRefresher(queryClient);
    const live = createLive(userId, {
      onEverything: refresher.everything,
      onMessage: (message, leading) => {
        refresher.message(message);
        onMessage(message, leading);
      },
    });
    const unwatch = live.watch(() => setSnapshot(live.snapshot()));
    return () => {
      unwatch();
      live.stop();
    };
  }, [userId, queryClient]);

  return snapshot;
}
