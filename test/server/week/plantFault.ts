import type { Clock } from '../../../server/clock.ts';
import type { ReadTx, Store, WriteTx } from '../../../server/store/port.ts';
import { err } from '../../../shared/model/failure.ts';
import type { CaseId } from '../../../shared/model/ids.ts';

/** Ways in which a product could fail its patients over a week. */
export type WeekFault = 'some-never-woken' | 'woken-late' | 'raised-twice' | 'told-badly';

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
    case 'told-badly': {
      let asked = 0;
      const badly: Store['write'] = (meta, fn) => {
        if (!TELLING.includes(meta.command)) return store.write(meta, fn);
        asked += 1;
        return asked % FORGOTTEN === 0 ? store.write(meta, forgotten) : store.write(meta, (tx) => fn(tellingTwice(tx)));
      };
      return { ...store, write: badly };
    }
  }
}

/** What tells people of a case nobody takes on and of a report that is due. */
const TELLING: readonly string[] = ['case.escalate', 'expedited.remind'];

const forgotten = async () => err({ code: 'WRONG_STATE', state: 'told', wanted: 'told' });

/** The clock that those who tell people read. */
export function lateFor(fault: WeekFault | null, clock: Clock): Clock {
  if (fault !== 'told-badly') return clock;
  return { ...clock, now: () => new Date(Date.parse(clock.now()) - LATE_MS).toISOString() as ReturnType<Clock['now']> };
}

function tellingTwice(tx: WriteTx): WriteTx {
  return Object.assign(Object.create(tx) as WriteTx, {
    appendTrialRecord: async (kind, value) => {
      const appended = await tx.appendTrialRecord(kind, value);
      await tx.appendTrialRecord(kind, { ...value, id: await tx.nextId(kind) });
      return appended;
    },
  } satisfies Pick<WriteTx, 'appendTrialRecord'>);
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
