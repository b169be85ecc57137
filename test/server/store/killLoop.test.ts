import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { verifyRecord } from '../../../server/store/verifyRecord.ts';
import { aTestStore } from '../../support/aStore.ts';
import { bundleProgram } from '../../support/bundleProgram.ts';
import { randomFrom } from '../../support/randomFrom.ts';
import { settableClock } from '../../support/settableClock.ts';

const KILLS = 50;
const ACKNOWLEDGED_AT_LEAST = 5_000;
const SEED = 20_260_302;
/** Most kills come after so many acknowledgements, at whatever the writers are doing then … */
const ACKNOWLEDGED_PER_LIFE = [60, 260] as const;
/** … and every tenth while the store is being opened. */
const LONGEST_OPENING_MS = 250;

/** Lets the writers write until it is their time, and answers what they had been promised. */
async function writeUntilKilled(
  program: string,
  file: string,
  kill: number,
  random: () => number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [fewest, most] = ACKNOWLEDGED_PER_LIFE;
  const lastLine = Math.floor(fewest + random() * (most - fewest));
  const whileOpening = kill % 10 === 9;
  if (whileOpening) setTimeout(() => child.kill('SIGKILL'), random() * LONGEST_OPENING_MS);
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (!whileOpening && acknowledged.length === lastLine) setTimeout(() => child.kill('SIGKILL'), random() * 5);
  }
  return acknowledged;
}

test('C-33 R-01 50 SIGKILLs under concurrent writers: nothing acknowledged is lost, nothing is half written, the chain holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-kill-'));
  const file = join(folder, 'vigil.sqlite');
  const clock = settableClock('2026-03-02T08:00:00.000Z');
  const random = randomFrom(SEED);
  const acknowledged = new Set<string>();
  const writers = await bundleProgram(join(import.meta.dirname, 'killLoopWriter.ts'));
  try {
    const made = await aTestStore(
      async () => openSqliteStore({ file, clock }),
      clock,
      () => {},
    );
    await made.enrol();
    await made.stop();

    for (let kill = 0; kill < KILLS; kill++) {
      for (const requestId of await writeUntilKilled(writers.program, file, kill, random)) acknowledged.add(requestId);
    }

    const verdict = verifyRecord(file);
    const db = new Database(file, { readonly: true });
    const count = (from: string) => db.prepare(`SELECT count(*) FROM ${from}`).pluck().get() as number;
    const stored = new Set(db.prepare('SELECT request_id FROM change WHERE request_id IS NOT NULL').pluck().all());
    const lost = [...acknowledged].filter((requestId) => !stored.has(requestId));
    // Each write is one event, one laboratory result, one assessment and one message, or nothing.
    const written = [
      count('adverse_event'),
      count('lab_result'),
      count('assessment'),
      count('change WHERE message IS NOT NULL'),
    ];
    db.close();

    process.stdout.write(
      `${KILLS} kills, ${acknowledged.size} writes acknowledged, ${stored.size} stored, ${lost.length} lost\n`,
    );
    expect(lost).toEqual([]);
    expect(written).toEqual([stored.size, stored.size, stored.size, stored.size]);
    expect(verdict).toMatchObject({ ok: true });
    expect(acknowledged.size).toBeGreaterThanOrEqual(ACKNOWLEDGED_AT_LEAST);
  } finally {
    writers.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
