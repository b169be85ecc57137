import { type DoseData, doseNumber, requireDoses } from './doseData.ts';

export interface ThreePlusThree {
  /** Dose for the next patients, or the recommended dose when it is over; `null` = none is acceptable. */
  readonly next: number | null;
  readonly goesOn: boolean;
}

const COHORT = 3;
const FULL = 6;

/**
 * The 3+3 design at the current dose.
 * @param current number of the dose, from 1
 * @param mayDeEscalate whether a dose below may be treated again after too many DLTs
 * Sources: [STORER-1989], [KORN-1994]; [STATISTICS §4].
 */
export function decideThreePlusThree(
  doses: readonly DoseData[],
  current: number,
  mayDeEscalate: boolean,
): ThreePlusThree {
  requireDoses(doses);
  const { treated, dlts } = doseNumber(doses, current);
  if (treated > FULL) throw new RangeError(`3+3 treats at most ${FULL} patients at a dose.`);

  const isBetweenCohorts = treated === COHORT || treated === FULL;
  if (!isBetweenCohorts || (treated === COHORT && dlts === 1)) return { next: current, goesOn: true };
  if (dlts >= 2) return afterTooMany(doses, current, mayDeEscalate);
  const above = doses[current];
  const isClosed = above === undefined || above.treated >= FULL || above.dlts >= 2;
  return isClosed ? { next: current, goesOn: false } : { next: current + 1, goesOn: true };
}

function afterTooMany(doses: readonly DoseData[], current: number, mayDeEscalate: boolean): ThreePlusThree {
  if (current === 1) return { next: null, goesOn: false };
  if (!mayDeEscalate) return { next: current - 1, goesOn: false };
  if (doseNumber(doses, current - 1).treated < FULL) return { next: current - 1, goesOn: true };
  const best = doses.findLastIndex(({ treated, dlts }) => treated >= FULL && dlts <= 1);
  return { next: best === -1 ? null : best + 1, goesOn: false };
}
