import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { type Awaited, takeEffect } from '../usecases/protocol/takeEffect.ts';
import type { Unit } from '../usecases/unit.ts';

interface ProtocolClock {
  /** Puts into force whatever is due now; called by the timer, and by tests with a clock of their own. */
  tick(): Promise<void>;
  stop(): void;
}

/**
 * Approved versions take effect at their moment with nobody touching a key. Once a second the clock is compared with the
 * moments on record; the record is asked again after a start and after every change of a version.
 */
export function startProtocolClock(deps: {
  readonly store: Store;
  readonly unit: Unit;
  readonly clock: Clock;
  readonly everyMs?: number;
  readonly onFault: (fault: unknown) => void;
}): ProtocolClock {
  let awaited: readonly Awaited[] = [];
  let isStale = true;
  let busy = false;
  const forget = deps.store.onCommitted((messages) => {
    isStale ||= messages.some(({ command }) => command.startsWith('protocol.'));
  });
  const tick = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      if (isStale) {
        // A change that is committed while the record is asked makes the answer stale again.
        isStale = false;
        awaited = await listAwaited(deps.store);
      }
      const now = deps.clock.now();
      for (const one of awaited.filter(({ effectiveAt }) => effectiveAt <= now)) await takeEffect(deps, one);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void tick().catch(deps.onFault), deps.everyMs ?? 1000);
  return {
    tick,
    stop: () => {
      clearInterval(timer);
      forget();
    },
  };
}

/** Every approved version of every trial, the earliest moment first. */
function listAwaited(store: Store): Promise<readonly Awaited[]> {
  return store.read(async (tx) => {
    const awaited: Awaited[] = [];
    for (const { trialId } of await tx.listTrials()) {
      for (const { value } of await tx.listTrialRecords('protocol-version', { trialId })) {
        const { id: versionId, state, effectiveAt } = value;
        if (state === 'approved' && effectiveAt !== null) awaited.push({ trialId, versionId, effectiveAt });
      }
    }
    return awaited.sort((a, b) => a.effectiveAt.localeCompare(b.effectiveAt) || a.versionId - b.versionId);
  });
}
