import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type * as fastCheck from 'fast-check';
import { type CollectedTest, testApi } from './harness.ts';
import { SWITCH } from './instrument.ts';

/** Packages as a CommonJS text takes them. */
const fromPackage = createRequire(import.meta.url);
/** The same cases for every mutant; a failure is enough, the smallest one is not looked for. */
(fromPackage('fast-check') as typeof fastCheck).configureGlobal({ seed: 20260301, endOnFailure: true });

/** A bundle that is evaluated afresh each time, so that no memory of one mutant reaches the next. */
export function loadTestFile(bundle: string, isOn: (id: number) => boolean): () => readonly CollectedTest[] {
  const evaluate = compileFunction(bundle, ['require', 'module', 'exports', SWITCH]) as (
    require: (name: string) => unknown,
    module: { exports: object },
    exports: object,
    isOn: (id: number) => boolean,
  ) => void;
  return () => {
    const { vitest, tests } = testApi();
    const module = { exports: {} };
    evaluate((name) => (name === 'vitest' ? vitest : fromPackage(name)), module, module.exports, isOn);
    return tests;
  };
}
