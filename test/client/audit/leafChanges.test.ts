import { describe, expect, test } from 'vitest';
import { leafChanges } from '../../../client/features/audit/leafChanges.ts';

describe('leafChanges', () => {
  test('a list changes entry by entry, and what stayed the same is left out', () => {
    const before = [{ grade: 3, from: '2026-03-05' }];
    const after = [
      { grade: 4, from: '2026-03-05' },
      { grade: 2, from: '2026-03-07' },
    ];
    expect(leafChanges({ path: 'gradeHistory', before, after })).toEqual([
      { path: 'gradeHistory.0.grade', before: 3, after: 4 },
      { path: 'gradeHistory.1.grade', before: undefined, after: 2 },
      { path: 'gradeHistory.1.from', before: undefined, after: '2026-03-07' },
    ]);
  });

  test.each([
    ['a plain value', { path: 'end', before: 'ongoing', after: '2026-03-09' }],
    ['a list that became empty where nothing was', { path: 'seriousness', before: null, after: [] }],
    ['a value that became a list', { path: 'x', before: 'a', after: ['a'] }],
    ['something that went away', { path: 'x', before: 'a', after: undefined }],
  ])('%s stays one change', (_what, change) => {
    expect(leafChanges(change)).toEqual([change]);
  });
});
