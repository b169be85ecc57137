import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openImportDesk } from '../../../server/exchange/openImportDesk.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { ImportDeps } from '../../../server/usecases/import/importDeps.ts';
import { prepareImportFiles } from '../../../server/usecases/import/prepareImportFiles.ts';
import { createUnit } from '../../../server/usecases/unit.ts';
import type { ImportReport } from '../../../shared/model/importReport.ts';
import type { Actor } from '../../../shared/model/people.ts';
import { type SettableClock, settableClock } from '../../support/settableClock.ts';
import { bytesOf, csv, type Files } from './aStudy.ts';

export interface TestDesk extends ImportDeps {
  readonly clock: SettableClock;
  /** The database, for questions past the store. */
  readonly file: string;
  stop(): Promise<void>;
}

export const dataManager: Actor = { kind: 'person', userId: 'dm-1', name: 'Data manager', grants: [] };

/** The real store, unit and desk over an empty folder of their own. */
export async function anImportDesk(): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'vigil-import-'));
  const clock = settableClock('2026-06-01T08:00:00.000Z');
  const file = join(folder, 'vigil.sqlite');
  const store = openSqliteStore({ file, clock });
  return {
    file,
    store,
    unit: createUnit(store),
    clock,
    imports: openImportDesk(clock),
    stop: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function prepareAt(desk: TestDesk, files: Files, actor: Actor = dataManager): Promise<ImportReport> {
  const named = Object.entries(files).map(([name, rows]) => ({ name: `${name}.csv`, bytes: bytesOf(csv(rows)) }));
  const prepared = await prepareImportFiles(desk, actor, { files: named, zone: 'Asia/Shanghai', scale: 'unknown' });
  if (!prepared.ok) throw new Error(`refused: ${prepared.failure.code}`);
  return prepared.value;
}
