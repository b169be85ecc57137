import { join } from 'node:path';
import { compareWeek } from '../server/week/compareWeek.ts';
import { describeWeek } from '../server/week/describeWeek.ts';
import { playWeek } from '../server/week/playWeek.ts';
import { makeWeek } from '../server/week/weekScript.ts';
import { aFolder } from './support/aDisk.ts';
import { elapsedMs, print } from './support/measure.ts';

/** The whole week: a thousand patients, twenty thousand entries, over stops and SIGKILLs of the writing process. */
export async function benchWeek(): Promise<void> {
  const folder = aFolder();
  try {
    const week = makeWeek({ patients: 1000, entries: 20_000, days: 7, stops: 14, seed: 20_260_309 });
    const program = join(import.meta.dirname, 'weekWriter.js');
    const played = await playWeek({ week, folder: folder.path, program, kills: 60 });
    let lines: readonly string[] = [];
    const ms = await elapsedMs(async () => {
      lines = describeWeek(week, played, await compareWeek(week, played));
    });
    print('A week on a clock of its own, against a replay of its script through the core', [
      ...lines,
      `replayed and compared in ${(ms / 1000).toFixed(0)} s`,
    ]);
  } finally {
    folder.remove();
  }
}
