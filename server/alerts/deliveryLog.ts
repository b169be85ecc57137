import type { Store } from '../store/port.ts';
import { type Reached, recordNotices } from '../usecases/cases/recordNotices.ts';

/** Long enough to write many screens as one change, short enough to be read as "at once". */
const GATHER_MS = 250;
const RETRY_MS = 5_000;

/** Writes down to whom a case was brought, after it was brought: nobody who saves waits for it. */
export interface DeliveryLog {
  /** Gathered and written soon; tried again for as long as it fails. */
  note(reached: Reached): void;
  /** Written when this resolves. */
  record(reached: readonly Reached[]): Promise<void>;
  /** Everything noted so far is written when this resolves. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export function createDeliveryLog(deps: {
  readonly store: Store;
  readonly onFault: (fault: unknown) => void;
}): DeliveryLog {
  let gathered: Reached[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const batch = gathered;
    gathered = [];
    if (batch.length === 0) return;
    try {
      await recordNotices(deps.store, batch);
    } catch (fault) {
      gathered = [...batch, ...gathered];
      timer ??= setTimeout(() => void flush(), RETRY_MS);
      deps.onFault(fault);
    }
  };
  const flush = (): Promise<void> => {
    writing = writing.then(write);
    return writing;
  };
  return {
    note: (reached) => {
      gathered.push(reached);
      timer ??= setTimeout(() => void flush(), GATHER_MS);
    },
    record: (reached) => recordNotices(deps.store, reached),
    flush,
    stop: async () => {
      await flush();
      clearTimeout(timer);
    },
  };
}
