import { AsyncLocalStorage } from 'node:async_hooks';

/** Where the authentication library keeps its contexts, for all its copies in a process. */
const LIBRARY_GLOBAL = Symbol.for('better-auth:global');

interface LibraryGlobal {
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * Runs calls of the library and, once none is under way, switches its context storages off until the next call. In Node
 * 20 a storage that was used once makes every promise of the whole process dearer: a tenth of what a save costs.
 */
export function createQuietContexts(): <T>(call: () => Promise<T>) => Promise<T> {
  let underWay = 0;
  return async (call) => {
    underWay += 1;
    try {
      return await call();
    } finally {
      underWay -= 1;
      if (underWay === 0) for (const storage of storages()) storage.disable();
    }
  };
}

function storages(): readonly AsyncLocalStorage<unknown>[] {
  const { context = {} } = (globalThis as unknown as Record<symbol, LibraryGlobal | undefined>)[LIBRARY_GLOBAL] ?? {};
  return Object.values(context).filter((value) => value instanceof AsyncLocalStorage);
}
