/** Changes that can be taken back: what a refused write did to the caches. */
export interface Journal {
  note(undo: () => void): void;
  /** Takes everything noted back, last first. */
  rollback(): void;
  /** What was noted stands. */
  settle(): void;
}

export function createJournal(): Journal {
  let undos: (() => void)[] = [];
  return {
    note: (undo) => undos.push(undo),
    rollback() {
      for (const undo of undos.reverse()) undo();
      undos = [];
    },
    settle() {
      undos = [];
    },
  };
}

/** A map of immutable values that keeps the most recently used `limit` and takes changes back with its journal. */
export interface TrackedMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  /** Forgets everything; not taken back, since what is forgotten is read again. */
  clear(): void;
}

export function createTrackedMap<K, V>(journal: Journal, limit = Number.POSITIVE_INFINITY): TrackedMap<K, V> {
  const entries = new Map<K, V>();
  /** The last of `entries`: what is asked again at once need not be moved. */
  let newest: K | undefined;

  function put(key: K, value: V): void {
    if (key !== newest) entries.delete(key);
    entries.set(key, value);
    newest = key;
    if (entries.size <= limit) return;
    for (const oldest of entries.keys()) {
      entries.delete(oldest);
      return;
    }
  }

  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined && key !== newest && limit !== Number.POSITIVE_INFINITY) put(key, value);
      return value;
    },
    set(key, value) {
      const before = entries.get(key);
      journal.note(() => {
        if (before === undefined) entries.delete(key);
        else put(key, before);
      });
      put(key, value);
    },
    clear() {
      entries.clear();
      newest = undefined;
    },
  };
}
