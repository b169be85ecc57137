import { overview } from '../../server/queries/overview.ts';
import { patientPage } from '../../server/queries/patientPage.ts';
import { aBenchTrial, type BenchTrial } from './support/aBenchTrial.ts';
import { aFolder } from './support/aDisk.ts';
import { elapsedMs, goal, growthExponent, median, print } from './support/measure.ts';

const SIZES = [20, 200, 2000] as const;
const ROUNDS = 15;

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await elapsedMs(async () => void (await work())));
  return median(times);
}

function patientMs(trial: BenchTrial): Promise<number> {
  let turn = 0;
  return medianMs(() => {
    turn += 1;
    const subjectNumber = `001-${String((turn * 7) % trial.subjectIds.length || 1).padStart(5, '0')}`;
    return patientPage(trial, { trialId: trial.trialId, subjectNumber });
  });
}

export async function benchQueries(): Promise<void> {
  const folder = aFolder();
  try {
    const boards: { size: number; cost: number }[] = [];
    const pages: { size: number; cost: number }[] = [];
    for (const size of SIZES) {
      const trial = await aBenchTrial(folder.path, size, 40);
      await overview(trial, { trialId: trial.trialId }, 'all');
      boards.push({ size, cost: await medianMs(() => overview(trial, { trialId: trial.trialId }, 'all')) });
      pages.push({ size, cost: await patientMs(trial) });
      await trial.close();
    }
    const told = (points: typeof boards) => points.map(({ size, cost }) => `${size}: ${cost.toFixed(2)} ms`).join(', ');
    print('Queries at 20, 200 and 2,000 patients of 40 events', [
      `overview      ${told(boards)}; growth exponent ${goal(growthExponent(boards), 2, '<=', 1.1)}`,
      `patient page  ${told(pages)}; growth exponent ${goal(growthExponent(pages), 2, '<=', 0.1)}`,
    ]);
  } finally {
    folder.remove();
  }
}
