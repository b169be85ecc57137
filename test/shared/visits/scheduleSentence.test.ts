import { expect, test } from 'vitest';
import { formatDays } from '../../../shared/format/formatDays.ts';
import { SCHEDULE_SENTENCE } from '../../../shared/visits/scheduleSentence.ts';

test.each([
  [[], ''],
  [[5], '5'],
  [[5, 6], '5, 6'],
  [[0, 1, 2, 7], '0–2, 7'],
  [[-6, -5, -4, 0], '−6–−4, 0'],
])('days %j are written as %s', (days, text) => {
  expect(formatDays(days)).toBe(text);
});

test('a schedule is said assessment by assessment, with its tolerance', () => {
  const schedule = {
    planned: [
      { assessment: 'ice', days: [0, 1, 2], toleranceDays: 0 },
      { assessment: 'counts', days: [7], toleranceDays: 1 },
      { assessment: 'counts', days: [28, 42], toleranceDays: 2 },
    ],
    origin: { kind: 'assumption', basis: '' },
  } as const;
  expect(SCHEDULE_SENTENCE.en(schedule)).toBe(
    'Planned: ICE score on day 0–2; blood counts on day 7 (±1), 28, 42 (±2).',
  );
  expect(SCHEDULE_SENTENCE.zh(schedule)).toBe('计划：ICE 评分：第 0–2 天；血细胞计数：第 7（±1）、28, 42（±2） 天。');
  expect(SCHEDULE_SENTENCE.en({ ...schedule, planned: [] })).toBe('No visit is planned.');
});
