import { cpuMs, type MutantSwitch } from './mutantSwitch.ts';
import type { Plan } from './plan.ts';
import { loadTestFile } from './testFile.ts';

type Hits = readonly number[];

/** One test of a file: its place in it, the processor time it takes, and which mutants it passes. */
export interface MeasuredTest {
  readonly at: number;
  readonly ms: number;
  readonly hits: Hits;
}

export interface MeasuredFile {
  /** Quick ones first. */
  readonly tests: readonly MeasuredTest[];
  /** Mutants that are passed when the file is evaluated. */
  readonly atLoad: Hits;
}

export interface Measured {
  readonly files: readonly MeasuredFile[];
  /** Tests that fail without any mutant, because they measure time or are broken, and what they say. */
  readonly leftOut: readonly string[];
}

/** Runs every test once with no mutant on. */
export async function measureTests({ bundles }: Plan, mutants: MutantSwitch): Promise<Measured> {
  const files: MeasuredFile[] = [];
  const leftOut: string[] = [];
  for (const { testFile, code } of bundles) {
    const evaluate = loadTestFile(code, mutants.isOn);
    const count = evaluate().length;
    const atLoad = mutants.takeHits();
    const tests: MeasuredTest[] = [];
    for (let at = 0; at < count; at += 1) {
      // Afresh for each: what one test leaves remembered would hide from the next what it passes.
      const { name, run } = evaluate()[at]!;
      mutants.takeHits();
      const startedAt = cpuMs();
      const failure = await failureOf(run);
      const ms = cpuMs() - startedAt;
      const hits = mutants.takeHits();
      if (failure === null) tests.push({ at, ms, hits });
      else leftOut.push(`${testFile} › ${name}: ${failure}`);
    }
    files.push({ atLoad, tests: tests.toSorted((a, b) => a.ms - b.ms) });
  }
  return { files, leftOut };
}

async function failureOf(run: () => unknown): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
