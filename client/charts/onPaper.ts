import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** A picture or a printed page shows all rows, as paths; a screen only those in view, and many lines as pixels. */
let isOnPaper = false;
/** The page itself goes to a printer: what a picture is not. */
let isPrinting = false;
const listeners = new Set<() => void>();

function setOnPaper(next: boolean): void {
  isOnPaper = next;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

/** Draws everything as for paper, does the work, and goes back to the screen. */
export function onPaper<T>(work: () => T): T {
  setOnPaper(true);
  try {
    return work();
  } finally {
    setOnPaper(false);
  }
}

function setPrinting(next: boolean): void {
  isPrinting = next;
  setOnPaper(next);
}
const before = () => setPrinting(true);
const after = () => setPrinting(false);

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

export const useOnPaper = (): boolean => useSyncExternalStore(subscribe, () => isOnPaper);
export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
