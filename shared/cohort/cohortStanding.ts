import type { CohortRow, CohortStanding } from '../model/cohort.ts';

/** Where one patient counts. Only `dlt` and `clear` are in a dose decision's denominator. Source: [DOMAIN §3] E1, E2. */
export function cohortStanding({
  state,
  evaluability,
}: Pick<CohortRow['summary'], 'state' | 'evaluability'>): CohortStanding {
  switch (state) {
    case 'not-infused':
      return 'not-treated';
    case 'cleared':
      return 'clear';
    case 'dlt':
      return withDlt(evaluability.outcome);
    case 'possible-dlt':
    case 'in-window':
    case 'pending-data':
    case 'not-evaluable':
      return state;
  }
}

function withDlt(outcome: CohortRow['summary']['evaluability']['outcome']): CohortStanding {
  switch (outcome) {
    case 'evaluable':
      return 'dlt';
    case 'committee':
      return 'committee';
    case 'undecided':
    case 'not-evaluable':
      return 'pending-data';
  }
}

export function isPending(standing: CohortStanding): boolean {
  return standing === 'possible-dlt' || standing === 'in-window' || standing === 'pending-data';
}
