import type { QueryClient } from '@tanstack/react-query';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { affects, askedQuery } from './affects.ts';

/** The first message acts at once; those of the same burst share one more round. */
const BURST_MS = 150;
/** Lets the page's own first queries finish instead of cancelling them. */
const SETTLE_MS = 500;

/** Turns stream messages into "ask again", a burst of them into at most two rounds. */
export function createRefresher(queryClient: QueryClient) {
  let waiting: LiveMessage[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;

  function refresh(messages: readonly LiveMessage[]): void {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => {
        const asked = askedQuery(queryKey);
        return asked !== undefined && messages.some((message) => affects(message, asked));
      },
    });
  }

  function endPause(): void {
    pause = undefined;
    if (waiting.length === 0) return;
    const messages = waiting;
    waiting = [];
    refresh(messages);
    pause = setTimeout(endPause, BURST_MS);
  }

  return {
    message: (message: LiveMessage) => {
      if (pause !== undefined) {
        waiting.push(message);
        return;
      }
      refresh([message]);
      pause = setTimeout(endPause, BURST_MS);
    },
    everything: () => setTimeout(() => void queryClient.invalidateQueries(), SETTLE_MS),
  };
}
