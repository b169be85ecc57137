import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOrderOf, orderEvidence, readBlockDate } from '../../../client/features/labs/readBlockDate.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import { addDays } from '../../../shared/time/addDays.ts';

const read = (text: string, order: 'dmy' | 'mdy' | null = null) => {
  const answer = readBlockDate(text, order);
  return answer.kind === 'read' ? answer.at : `(${answer.kind})`;
};

describe('readBlockDate', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05 08:30', '2026-03-05T08:30'],
    ['2026-03-05T08:30:15', '2026-03-05T08:30:15'],
    ['2026-03-05 08:30:00', '2026-03-05T08:30'],
    ['2026/3/5 8:30', '2026-03-05T08:30'],
    ['2026.3.5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026年3月5日 8时30分', '2026-03-05T08:30'],
    ['２０２６-０３-０５ ０８：３０', '2026-03-05T08:30'],
    ['5-Mar-2026 14:05', '2026-03-05T14:05'],
    ['05MAR2026', '2026-03-05'],
    ['5 March 2026', '2026-03-05'],
    ['2026-03', '2026-03'],
    ['13/03/2026', '2026-03-13'],
    ['03/13/2026', '2026-03-13'],
    ['05/05/2026', '2026-05-05'],
    ['2026/3/5 2:30 PM', '2026-03-05T14:30'],
    ['2026/3/5 12:05 am', '2026-03-05T00:05'],
  ])('%s is %s', (text, at) => {
    expect(read(text)).toBe(at);
  });

  test.each([
    ['', '(missing)'],
    ['03/04/2026', '(order)'],
    ['03.04.2026 08:00', '(order)'],
    ['13/13/2026', '(unreadable)'],
    ['30/02/2026', '(unreadable)'],
    ['2026-02-30', '(unreadable)'],
    ['2026-3-5 25:00', '(unreadable)'],
    ['2026-3-5 08:61', '(unreadable)'],
    ['2026-3-5 13:00 PM', '(unreadable)'],
    ['2026-03 08:00', '(unreadable)'],
    ['5/3/26', '(two-digit-year)'],
    ['46086.354', '(day-number)'],
    ['tomorrow', '(unreadable)'],
    ['5 Foo 2026', '(unreadable)'],
  ])('%s is asked about: %s', (text, kind) => {
    expect(read(text)).toBe(kind);
  });

  test('the order said for the block reads what can be read both ways, and never what cannot', () => {
    expect([read('03/04/2026', 'dmy'), read('03/04/2026', 'mdy')]).toEqual(['2026-04-03', '2026-03-04']);
    expect(read('13/04/2026', 'mdy')).toBe('2026-04-13');
  });

  test('a day written in any of the forms is that day', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01' as CalendarDate, days));
    fc.assert(
      fc.property(day, (on) => {
        const [y, m, d] = on.split('-') as [string, string, string];
        expect([read(`${y}/${Number(m)}/${Number(d)}`), read(`${y}年${m}月${d}日`)]).toEqual([on, on]);
        expect([read(`${d}/${m}/${y}`, 'dmy'), read(`${m}-${d}-${y}`, 'mdy')]).toEqual([on, on]);
      }),
    );
  });
});

describe('the order of day and month in a block', () => {
  test.each([
    ['one date settles it', ['03/04/2026', '13/04/2026'], null, 'dmy'],
    ['the other way round', ['04/13/2026', '03/04/2026'], null, 'mdy'],
    ['no date settles it', ['03/04/2026'], null, null],
    ['dates that contradict each other settle nothing', ['13/04/2026', '04/13/2026', '03/04/2026'], null, null],
    ['a person has the last word', ['13/04/2026', '03/04/2026'], 'mdy', 'mdy'],
    ['dates with the year first say nothing', ['2026-04-13'], null, null],
  ] as const)('%s', (_claim, texts, said, order) => {
    expect(dayOrderOf(said, orderEvidence(texts))).toBe(order);
  });
});
