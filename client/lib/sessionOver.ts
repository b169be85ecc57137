import { useSyncExternalStore } from 'react';

/** Whether the session ended under an open page. The page stays mounted beneath the sign-in, so drafts live on. */
let over = false;
const watchers = new Set<() => void>();

function set(next: boolean): void {
  if (over === next) return;
  over = next;
  for (const watcher of watchers) watcher();
}

export const markSessionOver = (): void => set(true);
export const markSessionResumed = (): void => set(false);

export function useSessionOver(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => over,
    () => false,
  );
}
