import { z } from 'zod';
import { DEFAULT_COHORT_SETTINGS } from '../../../shared/cohort/defaultCohortSettings.ts';
import { proposalOf } from '../../../shared/cohort/proposalOf.ts';
import type { CohortDesign, LevelCounts } from '../../../shared/model/cohort.ts';
import { COHORT_DESIGNS } from '../../../shared/model/vocabulary.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';

const Counts = z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.int().nonnegative()]);
/** Evaluable patients, those of them with a DLT, and patients still pending. */
type Counts = z.infer<typeof Counts>;

const ProposalCase = z.object({
  design: z.enum(COHORT_DESIGNS),
  /** From the lowest dose to the highest. */
  levels: z.array(Counts),
  /** Position of the dose being given, from 0. */
  current: z.int().nonnegative(),
  /** Action and position of the next dose, or why nothing is proposed. */
  expected: z.union([z.string(), z.tuple([z.string(), z.int().nullable()])]),
});

const WINDOW_DAYS = 29;
/** Days of the window a pending patient has behind them. */
const PENDING_DAYS = 10;

/** What the protocol's design proposes for the next patients. */
export const proposalSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'cohort-proposals'),
  run(testCase) {
    const { design, levels, current, expected } = readCase(ProposalCase, testCase);
    const answer = propose(design, levels, current);
    const actual = answer.ok ? [answer.proposal.action, answer.proposal.next] : answer.reason;
    return { pass: sameWithin(expected, actual), expected, actual };
  },
};

/** The proposal of a trial with the default settings but this design, for patients given as counts. */
export function propose(design: CohortDesign, levels: readonly Readonly<Counts>[], current: number) {
  return proposalOf({
    levels: levels.map(levelOf),
    current,
    settings: { ...DEFAULT_COHORT_SETTINGS, design, skeleton: levels.length === 3 ? [0.1, 0.2, 0.3] : [] },
    windowDays: WINDOW_DAYS,
    patients: levels.flatMap(patientsOf),
  });
}

function levelOf([evaluable, dlt, pending]: Readonly<Counts>): LevelCounts {
  return {
    doseLevel: 'DL',
    treated: evaluable + pending,
    evaluable,
    dlt,
    possibleDlt: 0,
    inWindow: pending,
    pendingData: 0,
    notEvaluable: 0,
    committee: 0,
    gradeThree: { any: 0, crs: 0, icans: 0 },
    pendingDays: Array.from({ length: pending }, () => PENDING_DAYS),
  };
}

function patientsOf([evaluable, dlt, pending]: Readonly<Counts>, level: number) {
  const some = (count: number, hadDlt: boolean, weight: number) =>
    Array.from({ length: count }, () => ({ level, hadDlt, weight }));
  return [
    ...some(dlt, true, 1),
    ...some(evaluable - dlt, false, 1),
    ...some(pending, false, PENDING_DAYS / WINDOW_DAYS),
  ];
}
