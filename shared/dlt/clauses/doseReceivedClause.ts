import type { TraceStep } from '../../model/assessment.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { Infusion, Recorded } from '../../model/observation.ts';
import type { Protocol } from '../../model/protocol.ts';
import { partialInterval } from '../../time/partialInterval.ts';
import { type Truth, truthOf } from '../kleene.ts';
import type { WindowPlacement } from '../placeWindow.ts';

/** Decimal doses do not add up exactly in binary; nobody measures a cell dose this finely. */
const ROUNDING = 1e-9;

/**
 * Was enough of the assigned dose infused? Parts of a split dose add up. The assigned dose is the patient's dose level, or
 * what the infusion record says was planned. An infusion after the window is a new treatment and not part of the dose.
 */
export function doseReceivedClause(
  { subject, zone }: Pick<SubjectHistory, 'subject' | 'zone'>,
  infusions: readonly Recorded<Infusion>[],
  protocol: Protocol,
  { late }: WindowPlacement,
): TraceStep {
  const parts = infusions.filter((row) => partialInterval(row.value.at, zone).fromMs < late.closeMs);
  const level = protocol.doseLevels.find(({ name }) => name === subject.doseLevel);
  const planned = level?.cellsE6PerKg ?? plannedDose(parts.map((row) => row.value));
  const infused = parts.reduce((sum, row) => sum + (row.value.cellsE6PerKg ?? 0), 0);
  const isComplete = parts.every((row) => row.value.cellsE6PerKg !== null);
  const { minDoseFraction } = protocol.evaluability;
  return {
    ruleId: 'E1',
    code: 'dose-received',
    met: isEnough(infused, isComplete, planned, minDoseFraction),
    facts: {
      fraction: planned === null || !isComplete ? null : infused / planned,
      minFraction: minDoseFraction,
      infused: isComplete ? infused : null,
      planned,
    },
    evidence: parts.map((row) => row.observationId),
  };
}

/** The largest plan, should the parts of a dose disagree: a patient is not called fully dosed by the smaller one. */
function plannedDose(parts: readonly Infusion[]): number | null {
  const plans = parts.flatMap((part) => part.plannedCellsE6PerKg ?? []);
  return plans.length === 0 ? null : Math.max(...plans);
}

function isEnough(infused: number, isComplete: boolean, planned: number | null, minFraction: number): Truth {
  if (planned === null) return 'unknown';
  if (infused >= planned * minFraction - ROUNDING) return 'met';
  return truthOf(isComplete ? false : undefined);
}
