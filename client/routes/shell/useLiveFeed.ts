import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { createLive, type LiveSnapshot } from '../../lib/live/createLive.ts';
import { createRefresher } from '../../lib/live/refreshQueries.ts';
import { trpc } from '../../lib/trpc.ts';
import { useAnnounce } from './useAnnounce.ts';

/** Keeps the page's queries in step with the record, and tells of cases, while somebody is signed in. `paused`: the session is over. */
export function useLiveFeed(userId: string, paused: boolean): LiveSnapshot {
  const queryClient = useQueryClient();
  const [snapshot, setSnapshot] = useState<LiveSnapshot>({ status: 'connecting', heardAt: null });
  const announce = useAnnounce();
  const onMessage = useEffectEvent((message: LiveMessage, leading: boolean) => void announce(message, leading));

  useEffect(() => {
    if (paused) return;
    const refresher = createRefresher(queryClient);
    const live = createLive(userId, {
      onEverything: refresher.everything,
      onSession: () => void queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() }),
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
  }, [userId, paused, queryClient]);

  return snapshot;
}
