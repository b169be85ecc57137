import { z } from 'zod';
import { defaultBoinRates } from '../../../shared/escalation/boinBoundaries.ts';
import { selectBoinMtd } from '../../../shared/escalation/boinSelectMtd.ts';
import { boinTable } from '../../../shared/escalation/boinTable.ts';
import { fitCrm } from '../../../shared/escalation/crmPower.ts';
import type { DecisionTable, EscalationDecision } from '../../../shared/escalation/decisionTable.ts';
import { i3plus3Table } from '../../../shared/escalation/i3plus3Table.ts';
import { keyboardTable } from '../../../shared/escalation/keyboardTable.ts';
import { mtpiTable } from '../../../shared/escalation/mtpiTable.ts';
import { decideThreePlusThree } from '../../../shared/escalation/threePlusThree.ts';
import { adviseTiteBoin } from '../../../shared/escalation/titeBoin.ts';
import { zip } from './columns.ts';
import { vectorFunction } from './vectorFunction.ts';

const Numbers = z.array(z.number());
const Doses = z.object({ n: Numbers, dlt: Numbers });
const Limits = z.object({ target: z.number(), cutoff: z.number(), maxN: z.number(), eliminationMinN: z.number() });
const Interval = Limits.extend({ epsilon1: z.number(), epsilon2: z.number() });
const Boin = z.object({
  target: z.number(),
  pSafe: z.number().optional(),
  pTox: z.number().optional(),
  maxN: z.number(),
  cutoff: z.number(),
});
const Keyboard = Limits.extend({
  marginLeft: z.number(),
  marginRight: z.number(),
  edge: z.literal(['unitProbabilityMass', 'ignoreIncomplete']),
});
const Tite = Doses.extend({
  pendingFollowUp: z.array(Numbers),
  target: z.number(),
  window: z.number(),
  current: z.number(),
  maxPendingFraction: z.number(),
  cutoff: z.number(),
});
const Crm = z.object({
  skeleton: Numbers,
  target: z.number(),
  priorSd: z.number(),
  dlt: z.array(z.literal([0, 1])),
  level: Numbers,
  weights: Numbers,
});

const SHORT = {
  escalate: 'E',
  stay: 'S',
  'de-escalate': 'D',
  eliminate: 'DU',
} as const satisfies Record<EscalationDecision, string>;

const shortTable = (table: DecisionTable) => ({ decision: table.map((row) => row.map((one) => SHORT[one])) });
const eliminationOf = ({ target, cutoff, eliminationMinN }: z.infer<typeof Limits>) => ({
  target,
  cutoff,
  minimumPatients: eliminationMinN,
});
const dosesOf = ({ n, dlt }: z.infer<typeof Doses>) => zip(n, dlt).map(([treated, dlts]) => ({ treated, dlts }));

export const DOSE_FUNCTIONS = {
  threePlusThree: vectorFunction(Doses.extend({ current: z.number(), deescalate: z.boolean() }), (input) => {
    const { next, goesOn } = decideThreePlusThree(dosesOf(input), input.current, input.deescalate);
    return { next, continue: goesOn };
  }),

  boinTable: vectorFunction(Boin, ({ target, pSafe, pTox, maxN, cutoff }) => {
    const { safe, toxic } = defaultBoinRates(target);
    const table = boinTable({ target, safe: pSafe ?? safe, toxic: pTox ?? toxic }, maxN, cutoff);
    return {
      lambdaE: table.boundaries.escalate,
      lambdaD: table.boundaries.deEscalate,
      escalateAtOrBelow: table.escalateAtOrBelow,
      deescalateAtOrAbove: table.deEscalateAtOrAbove,
      eliminateAtOrAbove: table.eliminateAtOrAbove,
    };
  }),

  boinSelectMtd: vectorFunction(
    Doses.extend({ target: z.number(), cutoff: z.number(), boundMtd: z.boolean() }),
    ({ target, cutoff, boundMtd, ...doses }) => {
      const found = selectBoinMtd(dosesOf(doses), { target, cutoff, onlyBelowDeEscalation: boundMtd });
      return { mtd: found.mtd, eliminatedFrom: found.eliminatedFrom, isotonicEstimate: found.estimates };
    },
  ),

  keyboardTable: vectorFunction(Keyboard, ({ marginLeft, marginRight, edge, ...limits }) => {
    const elimination = eliminationOf(limits);
    const edges = { unitProbabilityMass: 'compare-densities', ignoreIncomplete: 'whole-keys-only' } as const;
    return shortTable(keyboardTable({ elimination, marginLeft, marginRight, edge: edges[edge] }, limits.maxN));
  }),

  mtpiTable: vectorFunction(Interval, ({ epsilon1, epsilon2, ...limits }) =>
    shortTable(mtpiTable(eliminationOf(limits), { below: epsilon1, above: epsilon2 }, limits.maxN)),
  ),

  i3plus3Table: vectorFunction(Interval, ({ epsilon1, epsilon2, ...limits }) =>
    shortTable(i3plus3Table(eliminationOf(limits), { below: epsilon1, above: epsilon2 }, limits.maxN)),
  ),

  titeBoinNext: vectorFunction(Tite, (input) => {
    const { target, window, cutoff, maxPendingFraction, current, pendingFollowUp } = input;
    const doses = zip(dosesOf(input), pendingFollowUp).map(([dose, pendingDays]) => ({ ...dose, pendingDays }));
    const settings = { target, windowDays: window, cutoff, maximumPendingShare: maxPendingFraction };
    const advice = adviseTiteBoin(doses, current, settings);
    return {
      effectiveN: advice.effectiveTreated,
      estimate: advice.estimate,
      suspend: advice.suspend,
      next: advice.next,
      eliminated: doses.map((_, index) => index + 1 >= (advice.eliminatedFrom ?? Number.POSITIVE_INFINITY)),
      stopTrial: advice.stopTrial,
      probExceedsN: advice.probabilityTooToxicAll,
      probExceedsEffectiveN: advice.probabilityTooToxicEffective,
    };
  }),

  crmPower: vectorFunction(Crm, ({ skeleton, target, priorSd, dlt, level, weights }) => {
    const patients = zip(zip(level, weights), dlt).map(([[dose, weight], happened]) => ({
      dose,
      weight,
      hadDlt: happened === 1,
    }));
    const found = fitCrm({ skeleton, target, priorSd }, patients);
    return {
      betaMean: found.betaMean,
      betaVariance: found.betaVariance,
      plugInToxicity: found.plugInToxicity,
      posteriorMeanToxicity: found.meanToxicity,
      probExceedsTarget: found.probabilityAboveTarget,
      recommended: found.recommended,
    };
  }),
};
