import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardGroups, compareRows, needsAttention } from '../../../client/features/overview/boardOrder.ts';
import { ripeningOf } from '../../../client/features/overview/ripening.ts';
import { WINDOW_STATES } from '../../../shared/model/assessment.ts';
import type { BoardRow } from '../../../shared/model/views.ts';
import { aBoardRow } from '../../support/aBoardRow.ts';

const ripening = [
  { ruleId: 'D3', episodeKey: 'r1', outcome: 'undecided', ripensAt: '2026-03-14T01:30:00.000Z' },
] as unknown as BoardRow['summary']['open'];
const protocol = {
  doseLevels: [
    { name: 'DL1', cellsE6PerKg: 0.5 },
    { name: 'DL2', cellsE6PerKg: 2 },
  ],
};
const numbers = (rows: readonly BoardRow[]) => rows.map(({ subject }) => subject.subjectNumber);

describe('the order of the board', () => {
  test('needs attention first, then earliest clearance, not infused last', () => {
    const rows = [
      aBoardRow({ number: '001-001', endOn: '2026-03-30' }),
      aBoardRow({ number: '001-002', endOn: '2026-03-20', state: 'cleared' }),
      aBoardRow({ number: '001-003', day0On: null }),
      aBoardRow({ number: '001-004', endOn: '2026-04-20', open: ripening }),
      aBoardRow({ number: '001-005', endOn: '2026-04-10', state: 'pending-data' }),
      aBoardRow({ number: '001-006', endOn: '2026-04-25', openCaseId: 9, state: 'dlt' }),
      aBoardRow({ number: '001-007', endOn: '2026-04-01', state: 'possible-dlt' }),
    ];
    expect(numbers(rows.toSorted(compareRows))).toEqual([
      '001-007',
      '001-005',
      '001-004',
      '001-006',
      '001-002',
      '001-001',
      '001-003',
    ]);
  });

  test.each([
    [true, 'an open case', { openCaseId: 3 }],
    [true, 'a possible DLT', { state: 'possible-dlt' }],
    [true, 'missing data', { state: 'pending-data' }],
    [true, 'a finding that ripens', { open: ripening }],
    [false, 'a running window', {}],
    [false, 'a settled DLT', { state: 'dlt' }],
    [false, 'a cleared patient', { state: 'cleared' }],
  ] as const)('needs attention is %s for %s', (expected, _what, change) => {
    expect(needsAttention(aBoardRow(change))).toBe(expected);
  });

  test('the order of arrival never matters', () => {
    const row = fc.record({
      number: fc.integer({ min: 1, max: 999 }).map((n) => `001-${String(n).padStart(3, '0')}`),
      state: fc.constantFrom(...WINDOW_STATES),
      endOn: fc.integer({ min: 10, max: 28 }).map((day) => `2026-03-${day}`),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ number }) => number }), (changes) => {
        const rows = changes.map(aBoardRow);
        expect(numbers(rows.toSorted(compareRows))).toEqual(numbers(rows.toReversed().toSorted(compareRows)));
      }),
    );
  });
});

describe('boardGroups', () => {
  test('dose levels in the protocol’s order, unknown ones after, none at the end, empty ones left out; nobody is lost', () => {
    const rows = [
      aBoardRow({ number: '001-001', doseLevel: null }),
      aBoardRow({ number: '001-002', doseLevel: 'DL9' }),
      aBoardRow({ number: '001-003', doseLevel: 'DL2' }),
    ];
    const groups = boardGroups(rows, protocol as Parameters<typeof boardGroups>[1]);
    expect(groups.map(({ doseLevel }) => doseLevel)).toEqual(['DL2', 'DL9', null]);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
  });
});

describe('ripeningOf', () => {
  test('names the grade the rule asks for, and leaves out what time does not decide', () => {
    const stuck = { ruleId: 'D5', episodeKey: 'r2', outcome: 'undecided', ripensAt: null };
    const row = aBoardRow({ open: [...ripening, stuck] as unknown as BoardRow['summary']['open'] });
    const rules = [{ id: 'D3', unlessResolved: { toGradeAtMost: 2, withinHours: 168 } }];
    expect(ripeningOf(row, { rules } as unknown as Parameters<typeof ripeningOf>[1])).toEqual([
      { ruleIds: ['D3'], ripensAt: '2026-03-14T01:30:00.000Z', toGradeAtMost: 2 },
    ]);
  });

  test('says what falls due together once, the next moment first; another grade to come down to is something else', () => {
    const at = (ruleId: string, episodeKey: string, day: string) => ({
      ruleId,
      episodeKey,
      outcome: 'undecided',
      ripensAt: `2026-04-${day}T16:00:00.000Z`,
    });
    const open = [
      at('D6', 'a', '09'),
      at('D7a', 'b', '09'),
      at('D3', 'c', '09'),
      at('D7a', 'd', '09'),
      at('D7a', 'e', '02'),
    ];
    const row = aBoardRow({ open: open as unknown as BoardRow['summary']['open'] });
    const rules = [{ id: 'D3', unlessResolved: { toGradeAtMost: 2, withinHours: 168 } }];
    expect(ripeningOf(row, { rules } as unknown as Parameters<typeof ripeningOf>[1])).toEqual([
      { ruleIds: ['D7a'], ripensAt: '2026-04-02T16:00:00.000Z', toGradeAtMost: null },
      { ruleIds: ['D6', 'D7a'], ripensAt: '2026-04-09T16:00:00.000Z', toGradeAtMost: null },
      { ruleIds: ['D3'], ripensAt: '2026-04-09T16:00:00.000Z', toGradeAtMost: 2 },
    ]);
  });
});
