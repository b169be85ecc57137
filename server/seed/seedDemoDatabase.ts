import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../../shared/model/dates.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { createUnit } from '../usecases/unit.ts';
import { createWalkingClock, demoActs, seedDemo } from './seedDemo.ts';

interface SeedDatabaseOptions {
  /** Where the record will be. An existing one, whatever is in it, is never touched. */
  readonly file: string;
  readonly openStore: (at: { readonly file: string; readonly clock: Clock }) => Store;
  readonly clock: Clock;
}

const MINUTE_MS = 60_000;
/** Long enough to find the patient on the board, short enough to wait for it. */
const RIPENS_AFTER_MS = 40 * MINUTE_MS;

/**
 * Writes the demo trial's record beside its place and moves it there when it is complete: a start that was
 * interrupted leaves no half-told trial behind. Answers whether there was anything to do.
 */
export async function seedDemoDatabase({ file, openStore, clock }: SeedDatabaseOptions): Promise<boolean> {
  if (existsSync(file)) return false;
  const unfinished = path.join(path.dirname(file), 'seeding');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });

  const now = clock.now();
  const acts = demoActs({ now, ripensAt: ripeningMoment(now) });
  const walking = createWalkingClock(acts[0]!.at);
  const draft = path.join(unfinished, path.basename(file));
  const store = openStore({ file: draft, clock: walking });
  try {
    await seedDemo({ store, unit: createUnit(store), clock: walking }, acts, now);
  } finally {
    await store.close();
  }
  await rename(draft, file);
  await rm(unfinished, { recursive: true, force: true });
  return true;
}

/** To the full minute, as grades are entered. */
function ripeningMoment(now: Instant): Instant {
  const minute = Math.ceil((Date.parse(now) + RIPENS_AFTER_MS) / MINUTE_MS) * MINUTE_MS;
  return new Date(minute).toISOString() as Instant;
}
