import { describe, expect, test } from 'vitest';
import { compareCases, isOverdue } from '../../../client/lib/caseLines.ts';
import { overdueAt } from '../../../shared/cases/overdueAt.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { CaseLine } from '../../../shared/model/views.ts';

const NOW = Date.parse('2026-03-10T00:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();

function aCase(caseId: number, change: Record<string, unknown>): CaseLine {
  const raisedAt = change.raisedAt ?? hoursAgo(1);
  const state = (change.state ?? 'raised') as CaseLine['state'];
  const steps = [{ at: (change.reopenedAt ?? raisedAt) as string }] as unknown as DltCase['steps'];
  return {
    caseId,
    urgency: 'dlt',
    state: 'raised',
    raisedAt,
    lastStep: { at: raisedAt },
    overdueAt: overdueAt({ state, steps }, { acknowledgeWithinMinutes: 24 * 60 }),
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
    expect(isOverdue(aCase(1, { state: 'reopened', raisedAt: old, reopenedAt: hoursAgo(1) }), NOW)).toBe(false);
    expect(isOverdue(aCase(1, { state: 'reopened', raisedAt: old, reopenedAt: hoursAgo(25) }), NOW)).toBe(true);
  });

  test('the protocol’s time is in time to its last moment', () => {
    const line = aCase(1, { raisedAt: hoursAgo(24) });
    expect(isOverdue(line, NOW)).toBe(false);
    expect(isOverdue(line, NOW + 1)).toBe(true);
  });
});
