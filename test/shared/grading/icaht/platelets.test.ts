import { describe, expect, test } from 'vitest';
import {
  gradeEarlyThrombocytopenia,
  gradeLateThrombocytopenia,
} from '../../../../shared/grading/icaht/gradeThrombocytopenia.ts';
import { plateletRecoveryDay } from '../../../../shared/grading/icaht/plateletRecoveryDay.ts';

const SETTINGS = { fillDays: 7, joinDays: 2 };

/** `0-9:100` = days 0 to 9 at 100 × 10^9/L. */
const series = (text: string) =>
  text.split(' ').flatMap((part) => {
    const [days, value] = part.split(':');
    const [from, to = from] = days!.split('-').map(Number);
    return Array.from({ length: to! - from! + 1 }, (_, at) => ({ day: from! + at, value: Number(value) }));
  });
const early = (text: string, endDay = 30) => gradeEarlyThrombocytopenia(series(text), endDay, SETTINGS);
const late = (text: string, endDay = 100) => gradeLateThrombocytopenia(series(text), endDay, SETTINGS);

describe('early thrombocytopenia', () => {
  test.each([
    ['never under 50', '0-30:50', 0],
    ['one day under 50', '0-9:80 10:49 11-30:80', 1],
    ['six days', '0-9:80 10-15:49 16-30:80', 1],
    ['seven days', '0-9:80 10-16:49 17-30:80', 2],
    ['20 is not under 20', '0-9:80 10-16:20 17-30:80', 2],
    ['one day under 20', '0-9:80 10:19 11-30:80', 3],
    ['thirteen days under 20', '0-9:80 10-22:19 23-30:80', 3],
    ['fourteen days under 20', '0-9:80 10-23:19 24-30:80', 4],
    ['runs parted by six days are joined', '0-9:80 10:49 11-16:80 17:49 18-30:80', 2],
    ['but not by seven', '0-9:80 10:49 11-17:80 18:49 19-30:80', 1],
    ['day 31 does not count', '0-30:80 31-40:10', 0],
    ['six days from the day of the infusion on', '0-5:49 6-30:80', 1],
    ['one low day, the first', '0:49 1-30:80', 1],
  ])('%s', (_claim, text, grade) => {
    expect(early(text).grade).toBe(grade);
  });

  test('has its runs and clauses', () => {
    expect(early('0-9:80 10:49 11:19 12-30:80')).toEqual({
      grade: 3,
      trace: [
        { code: 'days-below', met: 'met', grade: 1, facts: { longest: 2, days: 1, bound: 50 } },
        { code: 'days-below', met: 'not-met', grade: 2, facts: { longest: 2, days: 7, bound: 50 } },
        { code: 'days-below', met: 'met', grade: 3, facts: { longest: 1, days: 1, bound: 20 } },
        { code: 'days-below', met: 'not-met', grade: 4, facts: { longest: 1, days: 14, bound: 20 } },
      ],
      needs: [],
      runs: [
        { belowE9PerL: 50, fromDay: 10, toDay: 11, days: 2, filledDays: [], bridgedDays: [] },
        { belowE9PerL: 20, fromDay: 11, toDay: 11, days: 1, filledDays: [], bridgedDays: [] },
      ],
    });
  });

  test('stops at the last day of follow-up', () => {
    expect(early('0-5:80 6-30:10', 5).grade).toBe(0);
    expect(early('6-30:10', 5)).toEqual({ grade: null, reason: 'value-missing', trace: [], runs: [] });
  });
});

describe('late thrombocytopenia', () => {
  test.each([
    ['two days at 100', '40:100 50:100', 0],
    ['one day under 100', '40:99 50:100', 0],
    ['two days under 100', '40:99 50:99', 1],
    ['two days at 50', '40:50 50:50', 1],
    ['two days under 50', '40:49 50:49', 2],
    ['two days at 20', '40:20 50:20', 2],
    ['two days under 20', '40:19 80:19', 3],
    ['fourteen days under 20', '40:80 41-54:19 55-60:80', 4],
    ['thirteen days under 20', '40:80 41-53:19 54-60:80', 3],
    ['day 30 does not count', '30-31:10 40:200', 0],
    ['day 31 does', '31-32:10 40:200', 3],
    ['day 101 does not count', '40-41:200 101-102:10', 0],
  ])('%s', (_claim, text, grade) => {
    expect(late(text).grade).toBe(grade);
  });

  test('one test asks for a second; none is not gradable', () => {
    expect(late('40:10')).toMatchObject({ grade: 0, needs: ['second-value'] });
    expect(late('40:10 41:10')).toMatchObject({ needs: [] });
    expect(late('40:10', 39)).toMatchObject({ grade: null, reason: 'value-missing', trace: [] });
  });

  test('names the days it filled in', () => {
    expect(late('40:80 41-47:19 49-54:19 55:80').runs.map(({ days, filledDays }) => [days, filledDays])).toEqual([
      [14, [48]],
      [14, [48]],
    ]);
  });

  test('counts the tests in its trace', () => {
    expect(late('40:19 41:49').trace).toEqual([
      { code: 'tests-below', met: 'met', grade: 1, facts: { count: 2, bound: 100 } },
      { code: 'tests-below', met: 'met', grade: 2, facts: { count: 2, bound: 50 } },
      { code: 'tests-below', met: 'not-met', grade: 3, facts: { count: 1, bound: 20 } },
      { code: 'days-below', met: 'not-met', grade: 4, facts: { longest: 1, days: 14, bound: 20 } },
    ]);
  });
});

describe('plateletRecoveryDay', () => {
  test.each([
    ['the first of three measured days', '1-4:10 5-7:20', [], 5],
    ['days without a value between are passed over', '1:10 5:20 9:30 12:40', [], 5],
    ['a low day begins the count again', '5:20 6:19 7:20 8:20 9:20', [], 7],
    ['two days are too few', '5:20 6:20', [], null],
    ['nothing measured', '', [], null],
    ['a transfusion on the day', '5-7:20', [5], null],
    ['a transfusion between the three', '5-7:20', [6], null],
    ['a transfusion on the last of the three', '5-7:20', [7], null],
    ['a transfusion after the three', '5-7:20', [8], 5],
    ['a transfusion seven days before', '15-17:20', [8], null],
    ['a transfusion eight days before', '15-17:20', [7], 15],
    ['recovery waits until the week is over', '10-20:30', [5], 13],
  ])('%s', (_claim, text, transfusions, day) => {
    expect(plateletRecoveryDay(text === '' ? [] : series(text), transfusions)).toBe(day);
  });

  test('the order of entry never matters', () => {
    expect(plateletRecoveryDay(series('5-7:20 1-4:10').toReversed(), [])).toBe(5);
  });
});
