import { recordObservation } from '../../server/usecases/recordObservation.ts';
import { aBenchTrial, aStoredEvent, type BenchTrial } from './support/aBenchTrial.ts';
import { aFolder, flushMs, rawInserts } from './support/aDisk.ts';
import { goal, interleave, number, print } from './support/measure.ts';

const ACTOR = { kind: 'person', userId: 'bench', name: 'Bench', grants: [] } as const;
const REPETITIONS = 7;
const ROWS = 400;
/** Writes before the first that counts: a server runs for months, its code has been compiled by then. */
const WARM_UPS = 2000;

let next = 0;

/** Events per second of one writer going through the whole use-case, each awaited before the next. */
async function oneWriter(trial: BenchTrial, rows: number, patients = trial.subjectIds): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < rows; i++) {
    const subjectId = patients[(next * 7919) % patients.length]!;
    const value = aStoredEvent(next++);
    const result = await recordObservation(
      trial,
      ACTOR,
      { role: 'investigator', requestId: null },
      { trialId: trial.trialId, subjectId, value },
    );
    if (!result.ok) throw new Error(result.failure.code);
  }
  return rows / ((performance.now() - start) / 1000);
}

export async function benchWrites(): Promise<void> {
  const folder = aFolder();
  try {
    const raw = rawInserts(folder.path);
    const small = await aBenchTrial(folder.path, 250, 40);
    await oneWriter(small, WARM_UPS);
    const one = await interleave(
      REPETITIONS,
      () => oneWriter(small, ROWS),
      async () => raw.perSecond(ROWS),
    );
    print('Durable event writes, one writer in process, whole chain (change, version, assessment, outbox)', [
      `flush of the disk ${number(flushMs(folder.path), 3)} ms`,
      `Vigil ${number(one.a)}/s, raw single-row insert ${number(one.b)}/s, ratio ${goal(one.ratio, 2, '>=', 0.7)}`,
    ]);

    const large = await aBenchTrial(folder.path, 25_000, 40);
    // At any time some patients are in treatment and the rest are history: as many active ones as the small trial has.
    const active = large.subjectIds.slice(-small.subjectIds.length);
    await oneWriter(large, 2 * active.length, active);
    await oneWriter(small, 2 * active.length);
    const growth = await interleave(
      REPETITIONS,
      () => oneWriter(large, ROWS, active),
      () => oneWriter(small, ROWS),
    );
    const cold = await interleave(
      REPETITIONS,
      () => oneWriter(large, ROWS),
      () => oneWriter(small, ROWS),
    );
    print('The same with a million stored events against ten thousand', [
      `250 active patients in both: ${number(growth.a)}/s against ${number(growth.b)}/s, ratio ${goal(growth.ratio, 2, '>=', 0.9)}`,
      `any of the 25,000 patients at random, most of them read from disk first: ${number(cold.a)}/s against ${number(cold.b)}/s, ratio ${goal(cold.ratio, 2, '>=', 0.9)}`,
    ]);
    await large.close();
    await small.close();
    raw.close();
  } finally {
    folder.remove();
  }
}
