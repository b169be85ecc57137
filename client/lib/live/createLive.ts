import type { LiveMessage } from '../../../shared/model/views.ts';
import { lead } from './leadership.ts';
import { type LiveEvent, type LiveState, type LiveStatus, liveStatus, SILENT, stepLive } from './liveState.ts';
import { openStream } from './openStream.ts';

const CHECK_MS = 1_000;

export interface LiveSnapshot {
  readonly status: LiveStatus;
  /** Epoch ms of this screen's clock; `null` = the server was never heard. */
  readonly heardAt: number | null;
}

export interface LiveListener {
  /** Everything on screen may be old: ask for all of it again. */
  readonly onEverything: () => void;
  /** The stream was refused, or begins anew: ask whether the session still stands, and with which roles. */
  readonly onSession: () => void;
  /** `leading`: this tab holds the stream, so it alone rings and notifies. */
  readonly onMessage: (message: LiveMessage, leading: boolean) => void;
}

type Note =
  | { readonly kind: 'event'; readonly event: LiveEvent }
  | { readonly kind: 'refused' }
  /** "Where does the stream stand?", asked by a tab that has just opened. */
  | { readonly kind: 'who' };

/** The change feed of one tab: its own stream while it leads, the leader's events otherwise. Nothing is stored. */
export function createLive(userId: string, listener: LiveListener) {
  const startedAt = Date.now();
  const channel = new BroadcastChannel(`vigil.live.${userId}`);
  const watchers = new Set<() => void>();
  let state: LiveState = SILENT;
  let leading = false;
  let snapshot: LiveSnapshot = { status: 'connecting', heardAt: null };

  function publish(): void {
    const status = liveStatus(state, startedAt, Date.now());
    if (status === snapshot.status && state.heardAt === snapshot.heardAt) return;
    snapshot = { status, heardAt: state.heardAt };
    for (const watcher of watchers) watcher();
  }

  function take(event: LiveEvent): void {
    const step = stepLive(state, event, Date.now());
    state = step.state;
    if (step.effect === 'everything') listener.onEverything();
    else if (event.kind === 'hello') listener.onSession();
    if (step.effect === 'take' && event.kind === 'message') listener.onMessage(event.message, leading);
    publish();
  }

  channel.onmessage = ({ data }: MessageEvent<Note>) => {
    if (data.kind === 'event') take(data.event);
    else if (data.kind === 'refused') listener.onSession();
    else if (leading && state.lastId !== null && state.heardAt !== null) {
      const { lastId, heardAt, lostAt } = state;
      post({ kind: 'event', event: { kind: 'position', lastId, heardAt, lostAt } });
    }
  };
  function post(note: Note): void {
    channel.postMessage(note);
  }

  const resign = lead(`vigil.live.${userId}`, () => {
    leading = true;
    const close = openStream({
      userId,
      lastId: () => state.lastId,
      onEvent: (event) => {
        take(event);
        post({ kind: 'event', event });
      },
      onRefused: () => {
        listener.onSession();
        post({ kind: 'refused' });
      },
    });
    return () => {
      leading = false;
      close();
    };
  });
  post({ kind: 'who' });
  const check = setInterval(publish, CHECK_MS);

  return {
    snapshot: () => snapshot,
    watch: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    stop: () => {
      clearInterval(check);
      resign();
      channel.close();
    },
  };
}
export type Live = ReturnType<typeof createLive>;
