import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import type { Unit } from '../usecases/unit.ts';

/** Patients re-assessed per turn, so that a long backlog after a restart does not hold up the writers. */
const BATCH = 50;

interface Ripening {
  /** Assesses whoever is due now; called by the timer, and by tests with a clock of their own. */
  tick(): Promise<void>;
  stop(): void;
}

/**
 * Time raises cases too: once a second the patients whose assessment time alone has changed are assessed again. A
 * second's poll of one indexed row survives restarts, sleep and clock jumps, which a timer set for the moment does not.
 */
export function startRipening(deps: {
  readonly store: Store;
  readonly unit: Unit;
  readonly clock: Clock;
  readonly everyMs?: number;
  readonly onFault: (fault: unknown) => void;
}): Ripening {
  let busy = false;
  const tick = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      for (;;) {
        const now = deps.clock.now();
        const due = await deps.store.read((tx) => tx.listDue(now, BATCH));
        if (due.length === 0) return;
        await deps.unit.reassess(due);
      }
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void tick().catch(deps.onFault), deps.everyMs ?? 1000);
  return { tick, stop: () => clearInterval(timer) };
}
