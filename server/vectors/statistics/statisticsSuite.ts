import { z } from 'zod';
import { readCase } from '../readCase.ts';
import { sameWithin, type Tolerance } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorFile, VectorSuite } from '../vectorSuite.ts';
import { DOSE_FUNCTIONS } from './doseFunctions.ts';
import { INCIDENCE_FUNCTIONS } from './incidenceFunctions.ts';
import { MONITORING_FUNCTIONS } from './monitoringFunctions.ts';
import { PHARMACOLOGY_FUNCTIONS } from './pharmacologyFunctions.ts';
import { POSTERIOR_FUNCTIONS } from './posteriorFunctions.ts';
import { SIGNAL_FUNCTIONS } from './signalFunctions.ts';
import { TIME_TO_EVENT_FUNCTIONS } from './timeToEventFunctions.ts';
import type { VectorFunction } from './vectorFunction.ts';

const FUNCTIONS: Readonly<Record<string, VectorFunction>> = {
  ...DOSE_FUNCTIONS,
  ...INCIDENCE_FUNCTIONS,
  ...MONITORING_FUNCTIONS,
  ...PHARMACOLOGY_FUNCTIONS,
  ...POSTERIOR_FUNCTIONS,
  ...SIGNAL_FUNCTIONS,
  ...TIME_TO_EVENT_FUNCTIONS,
};

/** Applied where a file states none. Source: [STATISTICS], first page. */
const DEFAULT_RELATIVE = 1e-9;

const StatedTolerance = z.object({
  relative: z.number().min(0).default(DEFAULT_RELATIVE),
  absolute: z.number().min(0).default(0),
  perFn: z.record(z.string(), z.number().min(0)).default({}),
});

const StatisticsCase = z.object({
  fn: z.string(),
  input: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()).nullable(),
});

/** Statistics files: each case names the computation in `fn`; the file states how far a number may be off. */
export const statisticsSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'stats-vectors/1'),
  run: (testCase, file) => {
    const { fn, input, expected } = readCase(StatisticsCase, testCase);
    if (!Object.hasOwn(FUNCTIONS, fn)) throw new Error(`No computation is called "${fn}".`);
    if (expected !== null && Object.keys(expected).length === 0) throw new Error('The case expects nothing.');
    const actual = FUNCTIONS[fn]!(input, expected);
    return { pass: sameWithin(expected, actual, toleranceOf(file, fn)), expected, actual };
  },
};

/** A number of its own for `fn` replaces both bounds of the file. */
function toleranceOf(file: VectorFile, fn: string): Tolerance {
  const { relative, absolute, perFn } = readCase(StatedTolerance, Object(file.tolerance ?? {}));
  const own = Object.hasOwn(perFn, fn) ? perFn[fn] : undefined;
  return own === undefined ? { relative, absolute } : { relative: own, absolute: own };
}
