import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleTest } from './bundleTest.ts';
import { instrument } from './instrument.ts';
import { type Mutant, mutantsOf } from './mutantsOf.ts';

export interface PlannedFile {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly mutants: readonly Mutant[];
}

/** A folder that is mutated. */
export interface Target {
  readonly folder: string;
  /** Files and folders of tests. */
  readonly tests: readonly string[];
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly bundles: readonly { readonly testFile: string; readonly code: string }[];
}

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** What is mutated, each folder with the tests that hold it. */
export const TARGETS: readonly Target[] = [
  { folder: 'shared/grading', tests: ['test/shared/grading', 'test/server/vectors/gradingVectors.test.ts'] },
  { folder: 'shared/dlt', tests: ['test/shared/dlt'] },
  { folder: 'shared/policy', tests: ['test/shared/policy'] },
  { folder: 'shared/escalation', tests: ['test/shared/escalation', 'test/server/vectors/statisticsVectors.test.ts'] },
];
/** Tables of data are facts, not rules. */
const isMutated = (file: string) => file.endsWith('.ts') && !file.endsWith('.data.ts');

/** Files of a folder that are mutated. */
export function mutatedFiles({ folder }: Target): readonly string[] {
  return filesUnder(folder).filter(isMutated);
}

/** Every mutant of a folder, and the tests with all of them in place. */
export async function makePlan(target: Target): Promise<Plan> {
  let nextId = 0;
  const instrumented = new Map<string, string>();
  const files = mutatedFiles(target).map((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const sites = mutantsOf(file, text, nextId);
    nextId += sites.length;
    instrumented.set(path.join(ROOT, file), instrument(text, sites));
    return { file, mutants: sites.map(({ mutant }) => mutant) };
  });
  const testFiles = target.tests
    .flatMap((place) => (place.endsWith('.ts') ? place : filesUnder(place)))
    .filter((file) => file.endsWith('.test.ts'));
  const bundles: { testFile: string; code: string }[] = [];
  for (const testFile of testFiles) {
    bundles.push({ testFile, code: await bundleTest(path.join(ROOT, testFile), instrumented) });
  }
  return { files, bundles };
}

export function countMutants({ files }: Plan): number {
  return files.reduce((sum, { mutants }) => sum + mutants.length, 0);
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted();
}
