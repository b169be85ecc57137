import type { ReadTx, Store, WriteTx } from '../../../server/store/port.ts';
import type { CaseId } from '../../../shared/model/ids.ts';

/** Ways in which a product could fail its patients over a week. */
export type WeekFault = 'some-never-woken' | 'woken-late' | 'raised-twice';

/** Numbers divisible by this are those patients that are forgotten. */
const FORGOTTEN = 3;
const LATE_MS = 90_000;

/** The store with a fault built in, to see that the week finds it; `null` = the store itself. */
export function plantFault(store: Store, fault: WeekFault | null): Store {
  switch (fault) {
    case null:
      return store;
    case 'some-never-woken':
      return readingThrough(store, (tx) => ({
        listDue: async (at, limit) => (await tx.listDue(at, limit)).filter((id) => id % FORGOTTEN !== 0),
      }));
    case 'woken-late':
      return readingThrough(store, (tx) => ({
        listDue: (at, limit) => tx.listDue(new Date(Date.parse(at) - LATE_MS).toISOString() as typeof at, limit),
      }));
    case 'raised-twice':
      return {
        ...store,
        write: (meta, fn) => store.write(meta, (tx) => fn(meta.command === 'time.passed' ? raisingTwice(tx) : tx)),
      } satisfies Store;
  }
}

function readingThrough(store: Store, change: (tx: ReadTx) => Pick<ReadTx, 'listDue'>): Store {
  return {
    ...store,
    read: <T>(fn: (tx: ReadTx) => Promise<T>) =>
      store.read((tx) => fn(Object.assign(Object.create(tx) as ReadTx, change(tx)))),
  };
}

function raisingTwice(tx: WriteTx): WriteTx {
  return Object.assign(Object.create(tx) as WriteTx, {
    appendCase: async (dltCase) => {
      const appended = await tx.appendCase(dltCase);
      if (dltCase.steps.length === 1) {
        await tx.appendCase({ ...dltCase, caseId: (await tx.nextId('case')) as CaseId });
      }
      return appended;
    },
  } satisfies Pick<WriteTx, 'appendCase'>);
}
