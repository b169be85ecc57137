import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LiveMessage } from '../../shared/model/views.ts';
import { msOf } from '../../shared/time/instant.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';

export interface Lookout {
  /** Looks at whatever is due now; called by the timer, and by tests with a clock of their own. */
  tick(): Promise<void>;
  stop(): void;
}

/** What a change asks to be looked at anew: `all` = everything there is. */
export type Woken<K> = 'all' | readonly K[];

/**
 * Looks at things when their time has come. When to look at which is remembered and made anew from the record at the
 * start and whenever a change asks for it; what was done stands in the record, so a restart repeats and skips nothing.
 */
export function startLookout<K>(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly listAll: () => Promise<readonly K[]>;
  readonly wokenBy: (message: LiveMessage) => Woken<K>;
  /** Does what is due and answers when to look again, in ms; null = not before a change asks for it. */
  readonly look: (key: K) => Promise<number | null>;
  readonly everyMs?: number;
  readonly onFault: (fault: unknown) => void;
}): Lookout {
  const lookAt = new Map<K, number>();
  /** Nothing is due before; most ticks need not go through the list. */
  let quietUntilMs = 0;
  let isStale = true;
  let busy = false;
  let isStopped = false;

  const put = (key: K, atMs: number): void => {
    lookAt.set(key, atMs);
    quietUntilMs = Math.min(quietUntilMs, atMs);
  };
  const look = async (key: K): Promise<void> => {
    // Out of the list meanwhile: a change that is committed during the look puts it there again.
    lookAt.delete(key);
    try {
      const nextAtMs = await deps.look(key);
      if (nextAtMs !== null && !lookAt.has(key)) put(key, nextAtMs);
    } catch (fault) {
      put(key, 0);
      throw fault;
    }
  };
  const readAll = async (): Promise<void> => {
    try {
      for (const key of await deps.listAll()) put(key, 0);
    } catch (fault) {
      isStale = true;
      throw fault;
    }
  };
  const tick = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      if (isStale) {
        isStale = false;
        await readAll();
      }
      const nowMs = msOf(deps.clock.now());
      if (nowMs < quietUntilMs) return;
      const due = [...lookAt].filter(([, atMs]) => atMs <= nowMs);
      quietUntilMs = Number.POSITIVE_INFINITY;
      for (const [key, atMs] of lookAt) if (atMs > nowMs) put(key, atMs);
      for (const [key] of due) {
        await look(key);
        // Thousands may be due at once: whoever asks meanwhile is heard.
        await nextTurn();
        if (isStopped) return;
      }
    } finally {
      busy = false;
    }
  };
  const unsubscribe = deps.store.onCommitted((messages) => {
    for (const message of messages) {
      const woken = deps.wokenBy(message);
      if (woken === 'all') isStale = true;
      else for (const key of woken) put(key, 0);
    }
  });
  const timer = setInterval(() => void tick().catch(deps.onFault), deps.everyMs ?? 1000);
  return {
    tick,
    stop: () => {
      isStopped = true;
      clearInterval(timer);
      unsubscribe();
    },
  };
}
