import { requireCount } from '../stats/inputChecks.ts';
import type { EscalationDecision } from './decisionTable.ts';

export interface DosePosition {
  /** From 1. */
  readonly current: number;
  readonly doseCount: number;
  /** Lowest eliminated dose so far; `null` = none. */
  readonly eliminatedFrom: number | null;
}

/**
 * The dose a decision leads to; `null` = no dose is left, stop. One step at a time, so no untried dose is skipped; the
 * lowest dose cannot be lowered, and the highest and an eliminated one not reached: then it stays. It advises; a person
 * decides, and both are recorded. Source: [STATISTICS §4].
 */
export function nextDose(
  decision: EscalationDecision,
  { current, doseCount, eliminatedFrom }: DosePosition,
): number | null {
  requireCount('The number of doses', doseCount);
  if (!Number.isInteger(current) || current < 1 || current > doseCount)
    throw new RangeError(`There is no dose ${current}.`);
  const highest = Math.min(doseCount, (eliminatedFrom ?? Number.POSITIVE_INFINITY) - 1);
  const wanted = {
    escalate: current + 1,
    stay: current,
    'de-escalate': Math.max(1, current - 1),
    eliminate: current - 1,
  };
  const dose = Math.min(wanted[decision], highest);
  return dose >= 1 ? dose : null;
}
