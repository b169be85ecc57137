import { statisticsSuite } from './statistics/statisticsSuite.ts';
import { termSuite } from './termSuite.ts';
import type { VectorSuite } from './vectorSuite.ts';

/** Every schema the engine can be checked with. */
export const SUITES: readonly VectorSuite[] = [termSuite, statisticsSuite];
