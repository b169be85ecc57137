import { exceedsCutoff } from '../stats/exceedsCutoff.ts';
import { type CrmDesign, type CrmPatient, type CrmPosterior, fitCrm } from './crmPower.ts';

/** What held the model's choice back. */
export type CrmConstraint = 'no-skipping' | 'no-escalation-after-dlt' | 'lowest-dose-too-toxic';

export interface CrmAdvice {
  readonly posterior: CrmPosterior;
  /** From 1; `null` = stop the trial. */
  readonly next: number | null;
  /** In the order they were applied; empty = the model's own choice. */
  readonly constraints: readonly CrmConstraint[];
}

const TOO_TOXIC = 0.95;
const FEWEST_PATIENTS_TO_STOP = 3;

/**
 * The model's dose under the safety constraints outside it: no untried dose is skipped, no step up straight after a DLT,
 * and the trial stops when even the first dose is surely too toxic. Source: [STATISTICS §4].
 * @param patients in the order they were treated
 */
export function adviseCrm(design: CrmDesign, patients: readonly CrmPatient[]): CrmAdvice {
  const posterior = fitCrm(design, patients);
  const last = patients.at(-1);
  if (last === undefined) return { posterior, next: 1, constraints: posterior.recommended > 1 ? ['no-skipping'] : [] };
  if (patients.length >= FEWEST_PATIENTS_TO_STOP && exceedsCutoff(posterior.probabilityAboveTarget[0]!, TOO_TOXIC)) {
    return { posterior, next: null, constraints: ['lowest-dose-too-toxic'] };
  }
  const constraints: CrmConstraint[] = [];
  let next = posterior.recommended;
  const highestTried = Math.max(...patients.map(({ dose }) => dose));
  if (next > highestTried + 1) {
    next = highestTried + 1;
    constraints.push('no-skipping');
  }
  if (last.hadDlt && next > last.dose) {
    next = last.dose;
    constraints.push('no-escalation-after-dlt');
  }
  return { posterior, next, constraints };
}
