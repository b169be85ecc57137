import { isOpenState } from '../../shared/cases/caseStates.ts';
import type { CaseLine } from '../../shared/model/views.ts';

type Life = Pick<CaseLine, 'state' | 'urgency' | 'raisedAt' | 'overdueAt'>;

export function isOpenCase({ state }: Pick<CaseLine, 'state'>): boolean {
  return isOpenState(state);
}

/** Nobody has taken it on in the time the protocol gives. */
export function isOverdue({ overdueAt }: Pick<CaseLine, 'overdueAt'>, nowMs: number): boolean {
  return overdueAt !== null && nowMs > Date.parse(overdueAt);
}

/** Open before closed; then overdue, then what meets a rule before what a person must decide, then the oldest. Source: [FIGURES §5]. */
export function compareCases(
  nowMs: number,
): (a: Life & Pick<CaseLine, 'caseId'>, b: Life & Pick<CaseLine, 'caseId'>) => number {
  return (a, b) =>
    Number(isOpenCase(b)) - Number(isOpenCase(a)) ||
    Number(isOverdue(b, nowMs)) - Number(isOverdue(a, nowMs)) ||
    Number(b.urgency === 'dlt') - Number(a.urgency === 'dlt') ||
    Date.parse(a.raisedAt) - Date.parse(b.raisedAt) ||
    a.caseId - b.caseId;
}
