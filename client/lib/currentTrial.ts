import { useEffect, useSyncExternalStore } from 'react';
import type { TrialId } from '../../shared/model/ids.ts';

/** The trial last looked at, for pages whose address names none. It lives as long as the tab. */
let current: TrialId | null = null;
const watchers = new Set<() => void>();

function setCurrentTrial(trialId: TrialId): void {
  if (current === trialId) return;
  current = trialId;
  for (const watcher of watchers) watcher();
}

/** Called by a page as soon as it knows which trial it shows. */
export function useEnterTrial(trialId: TrialId | undefined): void {
  useEffect(() => {
    if (trialId !== undefined) setCurrentTrial(trialId);
  }, [trialId]);
}

export function useCurrentTrialId(): TrialId | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => current,
    () => null,
  );
}
