import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate, EndAnswer } from '../../../shared/model/dates.ts';
import { addDays } from '../../../shared/time/addDays.ts';
import { dateOfDayNumber, dayNumber, dayNumberOf } from '../../../shared/time/dayNumber.ts';
import { daysBetween } from '../../../shared/time/daysBetween.ts';
import { studyDayOf, studyDayOfPartial } from '../../../shared/time/studyDayOf.ts';

const on = (text: string) => text as CalendarDate;

describe('calendar arithmetic', () => {
  test.each([
    ['over the end of the year', '2025-12-31', 1, '2026-01-01'],
    ['over 29 February', '2028-02-28', 2, '2028-03-01'],
    ['over the end of February in 2100, no leap year', '2100-02-28', 1, '2100-03-01'],
    ['over the end of February in 2000, a leap year', '2000-02-28', 1, '2000-02-29'],
    ['28 days from the infusion', '2026-03-02', 28, '2026-03-30'],
    ['backwards', '2026-03-02', -5, '2026-02-25'],
  ])('adds days %s', (_claim, from, days, to) => {
    expect(addDays(on(from), days)).toBe(to);
    expect(daysBetween(on(from), on(to))).toBe(days);
  });

  test('agrees with an independent calendar for every day of 4,000 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 - 719_162 }), (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dateOfDayNumber(number)).toBe(text);
        expect(dayNumberOf(on(text))).toBe(number);
      }),
      { numRuns: 500 },
    );
  });

  test('1 January 1970 is day number 0', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
  });

  test('the infusion is study day 0 and the day before it is day -1', () => {
    expect(studyDayOf(on('2026-03-02'), on('2026-03-02'))).toBe(0);
    expect(studyDayOf(on('2026-03-01'), on('2026-03-02'))).toBe(-1);
  });

  test.each([
    ['2026-03-05', 3],
    ['2026-03-05T23:59', 3],
    ['2026-03', null],
    ['2026---05', null],
    ['unknown', null],
    ['ongoing', null],
  ])('the study day of %s is %s', (answer, day) => {
    expect(studyDayOfPartial(answer as EndAnswer, on('2026-03-02'))).toBe(day);
  });
});
