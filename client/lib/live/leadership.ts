/**
 * Only one tab of a browser holds the stream, because a browser has six connections to a server and every open stream
 * takes one. The lock passes to another tab the moment its holder closes.
 * Without locks (plain http inside a site's network) each tab leads itself.
 */
export function lead(name: string, whileLeading: () => () => void): () => void {
  if (!('locks' in navigator)) return whileLeading();

  const ended = new AbortController();
  const held = navigator.locks.request(name, { signal: ended.signal }, async () => {
    const stop = whileLeading();
    await new Promise<void>((resolve) => {
      if (ended.signal.aborted) resolve();
      ended.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    stop();
  });
  // Aborting a request that still waits for the lock rejects it; that is the ordinary end.
  held.catch((reason: unknown) => {
    if (!ended.signal.aborted) throw reason;
  });
  return () => ended.abort();
}
