import { requireCount } from '../stats/inputChecks.ts';
import { type EliminationRule, isTooToxic, requireEliminationRule } from './eliminationRule.ts';

/** What a design proposes at the current dose. `eliminate` = go down and never come back, nor to any dose above. */
export type EscalationDecision = 'escalate' | 'stay' | 'de-escalate' | 'eliminate';

/** `table[n - 1][x]`: the decision after x DLTs among n patients at the current dose, n = 1 … the maximum. */
export type DecisionTable = readonly (readonly EscalationDecision[])[];

/** The table of a design: elimination comes first, then what `decide` says. */
export function decisionTable(
  maximumPatients: number,
  rule: EliminationRule,
  decide: (dlts: number, treated: number) => Exclude<EscalationDecision, 'eliminate'>,
): DecisionTable {
  requireEliminationRule(rule);
  requireCount('The number of patients', maximumPatients);
  return Array.from({ length: maximumPatients }, (_, index) => {
    const treated = index + 1;
    return Array.from({ length: treated + 1 }, (_, dlts) =>
      isTooToxic({ treated, dlts }, rule) ? 'eliminate' : decide(dlts, treated),
    );
  });
}
