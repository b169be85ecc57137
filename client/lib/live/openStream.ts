import type { LiveMessage } from '../../../shared/model/views.ts';
import type { LiveEvent } from './liveState.ts';

/** After an answer that ends the stream (signed out, server gone) the browser gives up; we ask again this often. */
const RETRY_MS = 3_000;

interface StreamListener {
  readonly userId: string;
  readonly lastId: () => number | null;
  readonly onEvent: (event: LiveEvent) => void;
  /** The server does not let us in, or is not there: whoever is signed in may no longer be. */
  readonly onRefused: () => void;
}

/**
 * The one connection of this browser. The browser itself reconnects after a network error and resumes by
 * `Last-Event-ID`; after a refusal it does not, so a new one is opened after the last id heard.
 */
export function openStream({ userId, lastId, onEvent, onRefused }: StreamListener): () => void {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    const after = lastId();
    const opened = new EventSource(`/api/live?person=${userId}${after === null ? '' : `&after=${after}`}`);
    source = opened;
    opened.addEventListener('hello', (event: MessageEvent<string>) => {
      const { head } = JSON.parse(event.data) as { readonly head: number };
      onEvent({ kind: 'hello', head });
    });
    opened.addEventListener('change', (event: MessageEvent<string>) => {
      onEvent({ kind: 'message', message: JSON.parse(event.data) as LiveMessage });
    });
    opened.addEventListener('beat', () => onEvent({ kind: 'beat' }));
    opened.addEventListener('error', () => {
      onEvent({ kind: 'lost' });
      if (opened.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(connect, RETRY_MS);
      onRefused();
    });
  }

  connect();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}
