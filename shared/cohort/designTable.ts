import { defaultBoinRates } from '../escalation/boinBoundaries.ts';
import { boinTable } from '../escalation/boinTable.ts';
import type { DecisionTable, EscalationDecision } from '../escalation/decisionTable.ts';
import type { EliminationRule } from '../escalation/eliminationRule.ts';
import { i3plus3Table } from '../escalation/i3plus3Table.ts';
import { keyboardTable } from '../escalation/keyboardTable.ts';
import { mtpiTable } from '../escalation/mtpiTable.ts';
import type { CohortSettings } from '../model/protocol.ts';

const GROUP = 3;
const FULL = 6;

/**
 * The decisions of a design at the current dose, `table[n - 1][x]`; `null` = it has none: nothing is escalated, or a model
 * decides on all doses at once. Source: [STATISTICS §4].
 */
export function designTable(settings: CohortSettings): DecisionTable | null {
  const { design, maximumPerLevel, targetRate: target, interval, eliminationCutoff: cutoff } = settings;
  const rule = (minimumPatients: number): EliminationRule => ({ target, cutoff, minimumPatients });
  switch (design) {
    case 'none':
    case 'crm':
      return null;
    case '3+3':
      return THREE_PLUS_THREE;
    case 'boin':
    case 'tite-boin':
      return boinDecisions(settings);
    case 'mtpi-2':
    case 'keyboard':
      return keyboardTable(
        {
          elimination: rule(design === 'mtpi-2' ? 1 : 3),
          marginLeft: interval.below,
          marginRight: interval.above,
          edge: design === 'mtpi-2' ? 'compare-densities' : 'whole-keys-only',
        },
        maximumPerLevel,
      );
    case 'mtpi':
      return mtpiTable(rule(1), interval, maximumPerLevel);
    case 'i3+3':
      return i3plus3Table(rule(3), interval, maximumPerLevel);
  }
}

/** Two DLTs end a dose as soon as they are there: no third or sixth patient can take them back. Source: [STORER-1989]. */
const THREE_PLUS_THREE: DecisionTable = Array.from({ length: FULL }, (_, index) => {
  const treated = index + 1;
  return Array.from({ length: treated + 1 }, (_one, dlts): EscalationDecision => {
    if (dlts >= 2) return 'de-escalate';
    if (treated === FULL || (treated === GROUP && dlts === 0)) return 'escalate';
    return 'stay';
  });
});

function boinDecisions({ targetRate, maximumPerLevel, eliminationCutoff }: CohortSettings): DecisionTable {
  const table = boinTable(defaultBoinRates(targetRate), maximumPerLevel, eliminationCutoff);
  return table.escalateAtOrBelow.map((escalate, index) =>
    Array.from({ length: index + 2 }, (_, dlts): EscalationDecision => {
      const eliminate = table.eliminateAtOrAbove[index] ?? null;
      if (eliminate !== null && dlts >= eliminate) return 'eliminate';
      if (dlts >= table.deEscalateAtOrAbove[index]!) return 'de-escalate';
      return dlts <= escalate ? 'escalate' : 'stay';
    }),
  );
}
