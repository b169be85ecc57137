import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaseLine } from '../../shared/model/views.ts';

async function live(act: 'log' | 'wake', dataDir: string, now: string): Promise<[ChildProcess, CaseLine[]]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/ripeningChild.ts', act, dataDir, now], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return [child, JSON.parse(line.toString()) as CaseLine[]];
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('C-38 a grade 3 CRS becomes a case when its seventh day passed while the product was dead, and only once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigil-kill-'));
  try {
    const [first, before] = await live('log', dataDir, '2026-03-04T08:00:00.000Z');
    expect(before).toEqual([]);
    await killed(first);

    const [second, after] = await live('wake', dataDir, '2026-03-11T02:00:00.000Z');
    expect(after).toMatchObject([{ state: 'raised', urgency: 'dlt', ruleIds: ['D3'] }]);
    await killed(second);

    const [third, again] = await live('wake', dataDir, '2026-03-11T03:00:00.000Z');
    expect(again).toHaveLength(1);
    expect(again[0]!.raisedAt).toBe(after[0]!.raisedAt);
    await killed(third);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
