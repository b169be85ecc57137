import type { CaseLine } from '../../shared/model/views.ts';

/** A raised case nobody has taken on for this long is overdue: the sponsor's own clock for serious events is 24 hours. */
export const ACKNOWLEDGE_WITHIN_MS = 24 * 3_600_000;

type Life = Pick<CaseLine, 'state' | 'urgency' | 'raisedAt' | 'lastStep'>;

export function isOpenCase({ state }: Pick<CaseLine, 'state'>): boolean {
  return state === 'raised' || state === 'acknowledged' || state === 'reopened';
}

/** Since when somebody should take it on: raised, once more perhaps, or reopened by a change of the facts. */
export function waitingSince({ state, lastStep }: Life): CaseLine['raisedAt'] | null {
  return state === 'raised' || state === 'reopened' ? lastStep.at : null;
}

export function isOverdue(line: Life, nowMs: number): boolean {
  const since = waitingSince(line);
  return since !== null && nowMs - Date.parse(since) > ACKNOWLEDGE_WITHIN_MS;
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
