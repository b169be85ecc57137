import type { CollectedTest } from './harness.ts';
import type { Measured, MeasuredTest } from './measureTests.ts';
import type { MutantSwitch } from './mutantSwitch.ts';
import type { Plan } from './plan.ts';
import { loadTestFile } from './testFile.ts';

export type Verdict = 'killed' | 'survived' | 'not-covered';

/** Above this many milliseconds a test is asked only after the quick ones of all files. */
const SLOW_MS = 20;
/** Slow tests worth this many milliseconds are asked; a mutant they have not noticed by then counts as survived. */
const BUDGET_MS = Number(process.env.VIGIL_MUTATE_BUDGET_MS ?? 10_000);
/** Tests that take so much longer than without the mutant run without an end, which is noticed. */
const TIMES_MS = 5;
const SPARE_MS = 2000;

interface JudgedFile {
  /** Relative to the root of the repository. */
  readonly testFile: string;
  readonly evaluate: () => readonly CollectedTest[];
  readonly tests: readonly (MeasuredTest & { readonly passed: ReadonlySet<number> })[];
  readonly atLoad: ReadonlySet<number>;
}

/**
 * Judges one mutant after the other in this process: each file of tests is evaluated afresh with the mutant on, and only
 * tests that pass it are run, quick ones first, until one fails.
 */
export function judgeMutants({ bundles, files }: Plan, measured: Measured, mutants: MutantSwitch) {
  const fileOf = new Map(files.flatMap(({ file, mutants: own }) => own.map(({ id }) => [id, file] as const)));
  const judged: readonly JudgedFile[] = measured.files.map(({ tests, atLoad }, index) => ({
    testFile: bundles[index]!.testFile,
    evaluate: loadTestFile(bundles[index]!.code, mutants.isOn),
    tests: tests.map((test) => ({ ...test, passed: new Set(test.hits) })),
    atLoad: new Set(atLoad),
  }));

  return async (id: number): Promise<Verdict> => {
    const concerned = judged
      .map((file) => ({ file, tests: concernedTests(file, id, fileOf) }))
      .filter(({ tests }) => tests.length > 0);
    if (concerned.length === 0) return 'not-covered';
    const affordable = affordableSlow(concerned.flatMap(({ tests }) => tests));
    for (const isSlow of [false, true]) {
      for (const { file, tests } of concerned) {
        const chosen = tests.filter((test) => (isSlow ? affordable.has(test) : test.ms <= SLOW_MS));
        if (chosen.length === 0) continue;
        mutants.turnOn(id, SPARE_MS + TIMES_MS * totalMs(chosen));
        if (await isNoticed(file.evaluate, chosen)) return 'killed';
      }
    }
    return 'survived';
  };
}

/**
 * Tests that can notice the mutant: those that pass it, or, where it is read at load, those that pass its file, those
 * that mirror it, and those that pass nothing because they only compare constants.
 */
function concernedTests({ testFile, tests, atLoad }: JudgedFile, id: number, fileOf: ReadonlyMap<number, string>) {
  if (!atLoad.has(id)) return tests.filter(({ passed }) => passed.has(id));
  const file = fileOf.get(id)!;
  if (testFile === `test/${file.replace(/\.ts$/, '.test.ts')}`) return tests;
  const concerned = tests.filter(({ hits }) => hits.length === 0 || hits.some((hit) => fileOf.get(hit) === file));
  return concerned.length > 0 ? concerned : tests;
}

/** The slow tests that fit into the budget, the quicker ones first. */
function affordableSlow(tests: readonly MeasuredTest[]): ReadonlySet<MeasuredTest> {
  let spentMs = 0;
  const slow = tests.filter(({ ms }) => ms > SLOW_MS).toSorted((a, b) => a.ms - b.ms);
  return new Set(
    slow.filter(({ ms }) => {
      spentMs += ms;
      return spentMs <= BUDGET_MS;
    }),
  );
}

function totalMs(tests: readonly MeasuredTest[]): number {
  return tests.reduce((sum, { ms }) => sum + ms, 0);
}

async function isNoticed(evaluate: JudgedFile['evaluate'], chosen: readonly MeasuredTest[]): Promise<boolean> {
  try {
    const collected = evaluate();
    for (const { at } of chosen) await collected[at]!.run();
    return false;
  } catch {
    return true;
  }
}
