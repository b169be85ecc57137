import type { ServerResponse } from 'node:http';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';

/** What one reader may see of a message: all of it, only that something changed, or nothing. */
export type Sight = 'cases' | 'change' | 'nothing';

export interface Reader {
  readonly userId: string;
  readonly sessionId: string;
  readonly sightOf: (message: LiveMessage) => Sight;
  /** Still signed in, and with the same roles? Asked on every beat; a reader who is not is cut off (C-18). */
  readonly isAlive: () => Promise<boolean>;
  /** The cases of a message were put on this reader's screen. */
  readonly onShown?: (message: LiveMessage) => void;
}

export interface LiveFeed {
  open(response: ServerResponse, reader: Reader, afterId: number | null): Promise<void>;
  /** Cuts off a session that has ended, whatever ended it. */
  closeSession(sessionId: string): void;
  /** Cuts off a person whose roles changed: the screens connect again at once, with the roles held now. */
  closePerson(userId: string): void;
  stop(): void;
}

interface Stream {
  readonly response: ServerResponse;
  readonly reader: Reader;
  /** Last outbox id written; nothing at or below it is written again. */
  sentId: number;
  /** Messages that arrive while the missed ones are still being replayed. */
  waiting: LiveMessage[] | null;
}

const BEAT_MS = 15_000;
const REPLAY_PAGE = 500;
/** A reader this far behind is cut off and resumes from the outbox. */
const MAX_BACKLOG_BYTES = 4_000_000;

/** The change feed: each message is made into bytes once and written to every open stream after COMMIT. */
export function createLiveFeed(deps: { readonly store: Store; readonly clock: Clock }): LiveFeed {
  const streams = new Set<Stream>();
  const unsubscribe = deps.store.onCommitted((messages) => {
    for (const message of messages) fanOut(streams, message);
  });
  const beat = setInterval(() => void beatAll(streams), BEAT_MS);

  const close = (isMeant: (reader: Reader) => boolean) => {
    for (const stream of streams) if (isMeant(stream.reader)) cut(streams, stream);
  };

  return {
    open: async (response, reader, afterId) => {
      const head = await deps.store.read((tx) => tx.outboxHead());
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        connection: 'keep-alive',
        'x-accel-buffering': 'no',
      });
      response.socket?.setNoDelay(true);
      const hello = JSON.stringify({ head, serverNow: deps.clock.now() });
      response.write(`retry: 1000\nevent: hello\ndata: ${hello}\n\n`);
      const stream: Stream = { response, reader, sentId: afterId ?? head, waiting: [] };
      streams.add(stream);
      response.on('close', () => streams.delete(stream));
      await replay(deps.store, stream);
    },
    closeSession: (sessionId) => close((reader) => reader.sessionId === sessionId),
    closePerson: (userId) => close((reader) => reader.userId === userId),
    stop: () => {
      unsubscribe();
      clearInterval(beat);
      for (const stream of streams) cut(streams, stream);
    },
  };
}

async function replay(store: Store, stream: Stream): Promise<void> {
  for (;;) {
    const missed = await store.read((tx) => tx.outboxAfter(stream.sentId, REPLAY_PAGE));
    for (const message of missed) send(stream, message, frames(message));
    if (missed.length < REPLAY_PAGE) break;
  }
  const waiting = stream.waiting ?? [];
  stream.waiting = null;
  for (const message of waiting) send(stream, message, frames(message));
}

function fanOut(streams: Set<Stream>, message: LiveMessage): void {
  const made = frames(message);
  for (const stream of streams) {
    if (stream.waiting !== null) stream.waiting.push(message);
    else send(stream, message, made);
    if (stream.response.writableLength > MAX_BACKLOG_BYTES) cut(streams, stream);
  }
}

function send(stream: Stream, message: LiveMessage, made: Frames): void {
  if (message.id <= stream.sentId) return;
  stream.sentId = message.id;
  const sight = stream.reader.sightOf(message);
  if (sight === 'nothing') return;
  stream.response.write(made[sight]());
  if (sight === 'cases' && message.cases.length > 0) stream.reader.onShown?.(message);
}

type Frames = Readonly<Record<'cases' | 'change', () => Buffer>>;

/** Both renderings of a message, each made at most once. */
function frames(message: LiveMessage): Frames {
  const { clocks: _clocks, ...rest } = message;
  let full: Buffer | undefined;
  let plain: Buffer | undefined;
  return {
    cases: () => (full ??= frame(message)),
    change: () => (plain ??= frame({ ...rest, cases: [] })),
  };
}

function frame(message: LiveMessage): Buffer {
  return Buffer.from(`event: change\nid: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`);
}

async function beatAll(streams: Set<Stream>): Promise<void> {
  for (const stream of [...streams]) {
    if (await stream.reader.isAlive()) stream.response.write('event: beat\ndata: {}\n\n');
    else cut(streams, stream);
  }
}

function cut(streams: Set<Stream>, stream: Stream): void {
  streams.delete(stream);
  stream.response.end();
}
