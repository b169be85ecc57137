import { describe, expect, test } from 'vitest';
import { ACKNOWLEDGE_WITHIN_MS, compareCases, isOverdue } from '../../../client/lib/caseLines.ts';
import type { CaseLine } from '../../../shared/model/views.ts';

const NOW = Date.parse('2026-03-10T00:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();

function aCase(caseId: number, change: Record<string, unknown>): CaseLine {
  const raisedAt = change.raisedAt ?? hoursAgo(1);
  return {
    caseId,
    urgency: 'dlt',
    state: 'raised',
    raisedAt,
    lastStep: { at: raisedAt },
    ...change,
  } as unknown as CaseLine;
}

describe('the order of the inbox', () => {
  test('overdue, then urgency, then age; what is closed comes last', () => {
    const cases = [
      aCase(1, { state: 'confirmed', raisedAt: hoursAgo(500) }),
      aCase(2, { urgency: 'needs-decision', raisedAt: hoursAgo(5) }),
      aCase(3, { raisedAt: hoursAgo(2) }),
      aCase(4, { raisedAt: hoursAgo(4) }),
      aCase(5, { urgency: 'needs-decision', raisedAt: hoursAgo(30) }),
      aCase(6, { state: 'acknowledged', raisedAt: hoursAgo(90) }),
    ];
    expect(cases.toSorted(compareCases(NOW)).map(({ caseId }) => caseId)).toEqual([5, 6, 4, 3, 2, 1]);
  });

  test('a case taken on is not overdue; one reopened counts from then', () => {
    const old = hoursAgo(100);
    expect(isOverdue(aCase(1, { state: 'acknowledged', raisedAt: old }), NOW)).toBe(false);
    expect(isOverdue(aCase(1, { state: 'reopened', raisedAt: old, lastStep: { at: hoursAgo(1) } }), NOW)).toBe(false);
    expect(isOverdue(aCase(1, { state: 'reopened', raisedAt: old, lastStep: { at: hoursAgo(25) } }), NOW)).toBe(true);
  });

  test('exactly 24 hours are in time', () => {
    const at = new Date(NOW - ACKNOWLEDGE_WITHIN_MS).toISOString();
    expect(isOverdue(aCase(1, { raisedAt: at }), NOW)).toBe(false);
  });
});
