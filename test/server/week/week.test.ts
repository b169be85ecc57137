import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BundledProgram, bundleProgram } from '../../support/bundleProgram.ts';
import { compareWeek, type WeekVerdict } from './compareWeek.ts';
import { describeWeek } from './describeWeek.ts';
import type { WeekFault } from './plantFault.ts';
import { playWeek } from './playWeek.ts';
import { makeWeek, type WeekSize } from './weekScript.ts';

let writer: BundledProgram;
beforeAll(async () => {
  writer = await bundleProgram(join(import.meta.dirname, 'weekWriter.ts'));
});
afterAll(() => writer.remove());

const SEED = 20_260_309;

async function verdictOf(size: WeekSize, kills: number, fault?: WeekFault): Promise<WeekVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-week-'));
  try {
    const week = makeWeek(size);
    const played = await playWeek({ week, folder, program: writer.program, kills, ...(fault && { fault }) });
    const verdict = await compareWeek(week, played);
    process.stdout.write(`${describeWeek(week, played, verdict).join('\n')}\n`);
    return verdict;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a week of 100 patients and 2,000 entries (the whole of 1,000 and 20,000: npm run bench -- week), over stops and SIGKILLs: each case the core says should exist exists once, raised at its second, and everybody is told of it, and of reports that are due, once and in time', async () => {
  const verdict = await verdictOf({ patients: 100, entries: 2000, days: 7, stops: 4, seed: SEED }, 6);
  expect(verdict).toMatchObject({ lost: [], doubled: [], notInTime: [], different: [], chain: { ok: true } });
  expect(verdict.cases).toBeGreaterThan(100);
  expect(verdict.ripened).toBeGreaterThan(20);
  expect(verdict.passedOn).toBeGreaterThan(100);
  expect(verdict.reminded).toBeGreaterThan(100);
}, 600_000);

/** Among few patients nobody is forgotten whom only time would have brought up; the other faults show at once. */
const MANY = { patients: 60, entries: 800, days: 5 };
const FEW = { patients: 40, entries: 400, days: 4 };

test.each([
  ['patients the worker forgets', 'some-never-woken', 'lost', MANY],
  ['a worker that wakes ninety seconds late', 'woken-late', 'notInTime', FEW],
  ['a case written twice', 'raised-twice', 'doubled', FEW],
] as const)(
  'the week finds %s',
  async (_claim, fault, found, size) => {
    const verdict = await verdictOf({ ...size, stops: 0, seed: SEED }, 0, fault);
    expect(verdict[found]).not.toEqual([]);
  },
  600_000,
);

test('the week finds people who are never told, told twice, and told ninety seconds late', async () => {
  const verdict = await verdictOf({ patients: 20, entries: 250, days: 3, stops: 0, seed: SEED }, 0, 'told-badly');
  for (const found of ['lost', 'doubled', 'notInTime'] as const) {
    expect(verdict[found].some((what) => what.includes(': case '))).toBe(true);
    expect(verdict[found].some((what) => what.includes(': event '))).toBe(true);
  }
}, 600_000);
