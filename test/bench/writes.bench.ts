import { recordObservation } from '../../server/usecases/recordObservation.ts';
import { aBenchTrial, aStoredEvent, type BenchTrial } from './support/aBenchTrial.ts';
import { aFolder, flushMs, rawInserts } from './support/aDisk.ts';
import { goal, interleave, number, print } from './support/measure.ts';

const ACTOR = { kind: 'person', userId: 'bench', name: 'Bench', grants: [] } as const;
const REPETITIONS = 7;
const ROWS = 400;

let next = 0;

/** Events per second of one writer going through the whole use-case, each awaited before the next. */
async function oneWriter(trial: BenchTrial, rows: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < rows; i++) {
    const subjectId = trial.subjectIds[(next * 7919) % trial.subjectIds.length]!;
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
    await oneWriter(small, 200);
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
    await oneWriter(large, 200);
    const growth = await interleave(
      REPETITIONS,
      () => oneWriter(large, ROWS),
      () => oneWriter(small, ROWS),
    );
    print('The same with a million stored events against ten thousand', [
      `${number(growth.a)}/s against ${number(growth.b)}/s, ratio ${goal(growth.ratio, 2, '>=', 0.9)}`,
    ]);
    await large.close();
    await small.close();
    raw.close();
  } finally {
    folder.remove();
  }
}
