import { describe, expect, test } from 'vitest';
import { windowBar } from '../../../client/charts/window-board/windowBar.ts';
import type { DltWindowDates } from '../../../shared/model/assessment.ts';
import type { CalendarDate, Instant } from '../../../shared/model/dates.ts';

const window = {
  day0On: '2026-03-02',
  startOn: '2026-03-02',
  endOn: '2026-03-30',
  closesAt: '2026-03-30T16:00:00.000Z',
} as DltWindowDates;
const on = (date: string) => windowBar(window, date as CalendarDate, [], 'Asia/Shanghai');

describe('windowBar', () => {
  test.each([
    ['the day before the window', '2026-03-01', 0, false],
    ['the first day counts in full', '2026-03-02', 1 / 29, false],
    ['the last day still belongs to the window', '2026-03-30', 1, false],
    ['the day after it is over', '2026-03-31', 1, true],
    ['months later', '2026-09-01', 1, true],
  ])('%s', (_claim, date, filled, isOver) => {
    expect(on(date)).toMatchObject({ filled, isOver });
  });

  test('a ripening moment lies on its local day at the site', () => {
    // 17:30 UTC on the 14th is already the 15th in Shanghai: day 13 of 29, its middle.
    const { ripening } = windowBar(window, window.day0On, ['2026-03-14T17:30:00.000Z' as Instant], 'Asia/Shanghai');
    expect(ripening).toEqual([13.5 / 29]);
  });

  test('several ripening moments of one day are one mark, also where they lie beyond the end', () => {
    const moments = ['2026-03-10T01:00:00.000Z', '2026-03-10T02:00:00.000Z', '2026-05-01T00:00:00.000Z'];
    const { ripening } = windowBar(window, window.day0On, [...moments, '2026-06-01T00:00:00.000Z'] as Instant[], 'UTC');
    expect(ripening).toEqual([8.5 / 29, 1]);
  });
});
