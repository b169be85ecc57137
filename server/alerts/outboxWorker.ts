import type { LiveMessage } from '../../shared/model/views.ts';
import type { Store } from '../store/port.ts';

const PAGE = 50;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 300_000;

export interface OutboxWorker {
  /** Resolves when everything in the outbox at the time of the call has been delivered or has failed once. */
  drain(): Promise<void>;
  stop(): void;
}

/**
 * Delivers outbox messages over one channel, in order, from a saved position: a message counts as delivered only after
 * `deliver` resolved, so a crash repeats the last one (receivers know it by its id) and never skips one. Failures are
 * retried for ever, at growing distance.
 */
export function startOutboxWorker(deps: {
  readonly store: Store;
  readonly channel: string;
  readonly deliver: (message: LiveMessage) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}): OutboxWorker {
  let running: Promise<void> | undefined;
  let retryMs = FIRST_RETRY_MS;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const work = async (): Promise<void> => {
    for (;;) {
      const position = await deps.store.read((tx) => tx.cursor(deps.channel));
      const messages = await deps.store.read((tx) => tx.outboxAfter(position, PAGE));
      if (messages.length === 0 || stopped) return;
      for (const message of messages) {
        await deps.deliver(message);
        await deps.store.saveCursor(deps.channel, message.id);
        retryMs = FIRST_RETRY_MS;
      }
    }
  };
  const drain = (): Promise<void> => {
    clearTimeout(retry);
    running ??= work()
      .catch((fault: unknown) => {
        deps.onFault(fault);
        if (stopped) return;
        retry = setTimeout(() => void drain(), retryMs);
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  const unsubscribe = deps.store.onCommitted(() => void drain());
  void drain();
  return {
    drain,
    stop: () => {
      stopped = true;
      clearTimeout(retry);
      unsubscribe();
    },
  };
}
