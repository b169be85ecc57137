import { proposalSuite } from './cohort/proposalSuite.ts';
import { dltSuite } from './dlt/dltSuite.ts';
import { expeditedSuite } from './expedited/expeditedSuite.ts';
import { carHematotoxSuite } from './grading/carHematotoxSuite.ts';
import { crsSuite } from './grading/crsSuite.ts';
import { icahtSuite } from './grading/icahtSuite.ts';
import { icansSuite } from './grading/icansSuite.ts';
import { iecHsSuite } from './grading/iecHsSuite.ts';
import { labSuite } from './grading/labSuite.ts';
import { magicSuite } from './grading/magicSuite.ts';
import { tumourLysisSuite } from './grading/tumourLysisSuite.ts';
import { unitSuite } from './grading/unitSuite.ts';
import { statisticsSuite } from './statistics/statisticsSuite.ts';
import { termSuite } from './termSuite.ts';
import type { VectorSuite } from './vectorSuite.ts';

/** Every schema the engine can be checked with. */
export const SUITES: readonly VectorSuite[] = [
  termSuite,
  crsSuite,
  icansSuite,
  icahtSuite,
  carHematotoxSuite,
  iecHsSuite,
  tumourLysisSuite,
  magicSuite,
  labSuite,
  unitSuite,
  statisticsSuite,
  dltSuite,
  expeditedSuite,
  proposalSuite,
];
