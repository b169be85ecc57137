import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFile } from '../../../server/db/databaseFile.ts';
import { aSqliteStore } from '../../support/aStore.ts';

const program = join(import.meta.dirname, '../../../server/verify.ts');

function verify(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

test('C-06 the program says whether a record in use holds, prints its anchor, and names what is broken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-verify-'));
  const it = await aSqliteStore({ file: databaseFile(folder) });
  await it.enrol();

  const sound = verify(folder);
  expect(sound).toMatchObject({ status: 0, text: expect.stringContaining('The record holds: 2 changes.') });
  const anchor = sound.text.trim().split('\n').at(-1)!;
  expect(verify(folder, '--anchor', anchor).status).toBe(0);
  expect(verify(folder, '--anchor', 'f'.repeat(64))).toMatchObject({
    status: 1,
    text: expect.stringContaining('anchored'),
  });
  await it.store.close();

  const db = new Database(databaseFile(folder));
  db.exec("DROP TRIGGER change_update; UPDATE change SET reason = 'x' WHERE seq = 2");
  db.close();
  expect(verify(folder)).toMatchObject({ status: 1, text: expect.stringContaining('broken at change 2') });
  rmSync(folder, { recursive: true });
  expect(verify(folder)).toMatchObject({ status: 1, text: expect.stringContaining('no database') });
  expect(verify(folder, '--nonsense')).toMatchObject({ status: 1, text: expect.stringContaining('Usage') });
});
