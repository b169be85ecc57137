import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../../client/lib/parseMoment.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';

const clock = { today: '2026-03-20' as CalendarDate, time: '14:05', day0On: '2026-03-02' as CalendarDate };

describe('parseMoment', () => {
  test.each([
    ['2026-03-05 14:20', '2026-03-05T14:20'],
    ['2026/3/5 9:05', '2026-03-05T09:05'],
    ['2026-03-05T14', '2026-03-05T14'],
    ['2026-3', '2026-03'],
    ['2026', '2026'],
    ['2026---05', '2026---05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026年3月5日 14：20', '2026-03-05T14:20'],
    ['2026年3月', '2026-03'],
    ['２０２６－０３－０５　９：０５', '2026-03-05T09:05'],
    ['today', '2026-03-20'],
    ['t 9:30', '2026-03-20T09:30'],
    ['now', '2026-03-20T14:05'],
    ['-1', '2026-03-19'],
    ['y', '2026-03-19'],
    ['d3', '2026-03-05'],
    ['d-2 08:00', '2026-02-28T08:00'],
  ])('%s is %s', (typed, expected) => {
    expect(parseMoment(typed, clock)).toBe(expected);
  });

  test.each(['2026-02-30', '2026-13', '5 March', '', '2026-03-05 25:00', 'd', '2026-03-05 14:60'])(
    '%s is not understood, and not guessed at',
    (typed) => {
      expect(parseMoment(typed, clock)).toBeUndefined();
    },
  );

  test('a study day means nothing before the infusion', () => {
    expect(parseMoment('d3', { ...clock, day0On: null })).toBeUndefined();
  });
});
