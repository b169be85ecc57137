import { useEffect, useRef, useState } from 'react';
import { personHeaders } from './pagePerson.ts';
import { useSessionOver } from './sessionOver.ts';
import { trpcClient } from './trpc.ts';

const QUIET_MS = 700;

export interface Draft {
  /** `undefined` while asking; `null` when there is none. */
  readonly found: { readonly body: string; readonly savedAt: string } | null | undefined;
  /** Keeps what is typed, shortly after the last key. */
  readonly keep: (body: string) => void;
  /** Forgets it: the entry was saved, or thrown away on purpose. */
  readonly clear: () => void;
}

/**
 * What was typed and not saved, kept on the server under the person's name, never in the browser's storage (C-57). It
 * survives a closed tab and a reload; while the session is over it waits in memory and goes out after sign-in (C-20).
 */
export function useDraft(form: string): Draft {
  const [found, setFound] = useState<Draft['found']>(undefined);
  const sessionOver = useSessionOver();
  const keeper = useRef<DraftKeeper>(null);

  useEffect(() => {
    const opened = new DraftKeeper(form);
    keeper.current = opened;
    let stale = false;
    setFound(undefined);
    // Without an answer the form starts empty: a draft must never stand in the way of an entry.
    void trpcClient.draft.get
      .query({ form })
      .catch(() => null)
      .then((draft) => (stale ? undefined : setFound(draft)));
    const leave = () => opened.leave();
    window.addEventListener('pagehide', leave);
    return () => {
      stale = true;
      window.removeEventListener('pagehide', leave);
      opened.flush();
    };
  }, [form]);

  useEffect(() => {
    if (!sessionOver) keeper.current?.flush();
  }, [sessionOver]);

  return {
    found,
    keep: (body) => keeper.current?.keep(body),
    clear: () => {
      setFound(null);
      keeper.current?.clear();
    },
  };
}

/** Sends the newest text after a pause; one that could not be sent is kept and tried again. */
class DraftKeeper {
  readonly #form: string;
  #pending: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A text on its way must not arrive after the word to forget it. */
  #sending: Promise<unknown> = Promise.resolve();

  constructor(form: string) {
    this.#form = form;
  }

  keep(body: string): void {
    this.#pending = body;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), QUIET_MS);
  }

  flush(): void {
    clearTimeout(this.#timer);
    const body = this.#pending;
    if (body === null) return;
    this.#pending = null;
    this.#sending = trpcClient.draft.put.mutate({ form: this.#form, body }).catch(() => {
      this.#pending ??= body;
    });
  }

  /** The page is going away: a request that outlives it. */
  leave(): void {
    const body = this.#pending;
    if (body === null) return;
    this.#pending = null;
    void fetch('/api/trpc/draft.put', {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json', ...personHeaders() },
      body: JSON.stringify({ form: this.#form, body }),
    }).catch(() => undefined);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    void this.#sending
      .then(() => {
        this.#pending = null;
        return trpcClient.draft.clear.mutate({ form: this.#form });
      })
      .catch(() => undefined);
  }
}
