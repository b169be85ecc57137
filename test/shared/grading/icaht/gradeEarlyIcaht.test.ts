import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EarlyIcahtInput, gradeEarlyIcaht } from '../../../../shared/grading/icaht/gradeEarlyIcaht.ts';

const SETTINGS = { fillDays: 7, joinDays: 2 };

/** `4:300 5-10:1700` = day 4 at 300, days 5 to 10 at 1700. */
function series(text: string): EarlyIcahtInput['anc'] {
  return text.split(' ').flatMap((part) => {
    const [days, perUl] = part.split(':');
    const [from, to = from] = days!.split('-').map(Number);
    return Array.from({ length: to! - from! + 1 }, (_, at) => ({ day: from! + at, perUl: Number(perUl) }));
  });
}
const grade = (text: string, change: Partial<EarlyIcahtInput> = {}, settings = SETTINGS) =>
  gradeEarlyIcaht({ anc: series(text), lastObservedDay: null, asOfDay: null, ...change }, settings);

describe('gradeEarlyIcaht', () => {
  test('returns each run with its bound, its ends and what was not measured in it', () => {
    const { runs } = grade('0-2:1500 4:1500 5:90 7:90 8-9:700 10:450 11-30:1700');
    expect(runs).toEqual([
      { boundPerUl: 500, fromDay: 5, toDay: 10, days: 6, filledDays: [6], bridgedDays: [8, 9] },
      { boundPerUl: 100, fromDay: 5, toDay: 7, days: 3, filledDays: [6], bridgedDays: [] },
    ]);
  });

  test('the trace says for each clause how long the longest run was', () => {
    const { trace } = grade('0-4:1500 5-11:90 12-30:1700');
    expect(trace).toEqual([
      { code: 'days-at-or-under', met: 'met', grade: 1, facts: { boundPerUl: 500, days: 1, longest: 7 } },
      { code: 'days-at-or-under', met: 'met', grade: 2, facts: { boundPerUl: 500, days: 7, longest: 7 } },
      { code: 'days-at-or-under', met: 'not-met', grade: 3, facts: { boundPerUl: 500, days: 14, longest: 7 } },
      { code: 'days-at-or-under', met: 'met', grade: 3, facts: { boundPerUl: 100, days: 7, longest: 7 } },
      { code: 'days-at-or-under', met: 'not-met', grade: 4, facts: { boundPerUl: 100, days: 14, longest: 7 } },
      { code: 'never-recovered', met: 'not-met', grade: 4, facts: { endDay: 30 } },
    ]);
  });

  test.each([
    ['no value', []],
    ['only values outside the window', series('31-40:100')],
    ['only values before the infusion', series('-3--3:100').map(({ perUl }) => ({ day: -3, perUl }))],
  ])('%s: not gradable', (_claim, anc) => {
    expect(gradeEarlyIcaht({ anc, lastObservedDay: null, asOfDay: null }, SETTINGS)).toEqual({
      grade: null,
      reason: 'value-missing',
      trace: [],
      runs: [],
      maxDaysLe500: 0,
      maxDaysLe100: 0,
      neverRecovered: false,
    });
  });

  test('a value of 501 is not rounded down to low', () => {
    expect(grade('0-30:501').grade).toBe(0);
    expect(grade('0-30:500.4').grade).toBe(0);
  });

  test.each([
    ['seven missing days are filled', '0-4:1000 5:400 13:400 14-30:1000', 9, []],
    ['eight are not, and not counted as low', '0-4:1000 5:400 14:400 15-30:1000', 1, ['anc-days-missing']],
    ['the first seven days by the first value', '7:400 8-30:1000', 8, []],
    ['but not the first eight', '8:400 9-30:1000', 1, ['anc-days-missing']],
    ['the last seven days by the last value', '0-22:1000 23:400', 8, []],
    ['but not the last eight', '0-21:1000 22:400', 1, ['anc-days-missing']],
  ])('%s', (_claim, text, days, needs) => {
    expect(grade(text)).toMatchObject({ maxDaysLe500: days, needs });
  });

  test.each([
    ['no interpolation', { fillDays: 0, joinDays: 2 }, '0-4:1000 5:400 9:400 10-30:1000', 1],
    ['no interpolation, but a joined day', { fillDays: 0, joinDays: 2 }, '0-4:1000 5:400 7:400 8-30:1000', 3],
    ['no joining', { fillDays: 7, joinDays: 0 }, '0-4:1000 5:400 6:900 7:400 8-30:1000', 1],
    ['one day of joining', { fillDays: 7, joinDays: 1 }, '0-4:1000 5:400 6:900 7:400 8-30:1000', 3],
    ['two days of joining', SETTINGS, '0-4:1000 5:400 6-7:900 8:400 9-30:1000', 4],
    ['but not three', SETTINGS, '0-4:1000 5:400 6-8:900 9:400 10-30:1000', 1],
  ])('a setting of the protocol: %s', (_claim, settings, text, days) => {
    expect(grade(text, {}, settings).maxDaysLe500).toBe(days);
  });

  test.each([
    ['low since day 3, to the end', '0-2:1000 3-30:400', {}, true, 4],
    ['low since day 4, to the end', '0-3:1000 4-30:400', {}, false, 3],
    ['low since day 0, up on the last day', '0-29:400 30:600', {}, false, 3],
    ['low until the death on day 2', '0-2:400', { lastObservedDay: 2 }, true, 4],
    ['low until a death that is later than the reading', '0-5:400', { lastObservedDay: 9, asOfDay: 5 }, false, 1],
    ['low until the death, read later', '0-5:400', { lastObservedDay: 5, asOfDay: 9 }, true, 4],
    ['low so far, the patient still followed', '0-5:400', { asOfDay: 5 }, false, 1],
    ['low so far, read on the last day', '0-30:400', { asOfDay: 30 }, true, 4],
    ['low, read long after', '0-30:400', { asOfDay: 90 }, true, 4],
  ] as const)('grade 4 for neutrophils that never rose: %s', (_claim, text, change, neverRecovered, expected) => {
    expect(grade(text, change)).toMatchObject({ neverRecovered, grade: expected });
  });

  test('each day of a gap has its own place on the line', () => {
    expect(grade('0-3:1000 4:1000 8:0 9-30:1000').runs).toEqual([
      { boundPerUl: 500, fromDay: 6, toDay: 8, days: 3, filledDays: [6, 7], bridgedDays: [] },
      { boundPerUl: 100, fromDay: 8, toDay: 8, days: 1, filledDays: [], bridgedDays: [] },
    ]);
  });

  test('a patient still followed is not filled into the future, and the answer says the window is open', () => {
    expect(grade('0-4:1000 5-8:400', { asOfDay: 8 })).toMatchObject({ maxDaysLe500: 4, needs: ['window-open'] });
    expect(grade('0-4:1000 5-8:400', { asOfDay: 17 })).toMatchObject({ needs: ['anc-days-missing', 'window-open'] });
    expect(grade('0-4:1000 5-19:50', { asOfDay: 19 })).toMatchObject({ grade: 4, needs: [] });
    expect(grade('0-30:1000', { asOfDay: 8 })).toMatchObject({ needs: ['window-open'] });
  });

  test('values after the last day of follow-up do not count', () => {
    expect(grade('0-10:1000 11-30:100', { lastObservedDay: 10 })).toMatchObject({ grade: 0, needs: [] });
  });

  test('a filled value on the line is compared without binary dust', () => {
    // Day 5 lies on the line from 700 to 100 at exactly 500 = 700 - 600 / 3.
    expect(grade('0-4:700 7:100 8-30:1000').runs[0]).toMatchObject({ fromDay: 5, toDay: 7 });
  });
});

describe('any neutrophil series', () => {
  const aSeries = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 33 }), perUl: fc.constantFrom(0, 99, 100, 101, 499, 500, 501, 1200) }),
    { minLength: 1, maxLength: 40 },
  );
  const gradeOf = (anc: EarlyIcahtInput['anc']) =>
    gradeEarlyIcaht({ anc, lastObservedDay: null, asOfDay: null }, SETTINGS);

  test('has one answer, whatever the order of entry', () => {
    fc.assert(
      fc.property(aSeries, (anc) => {
        expect(gradeOf(anc.toReversed())).toEqual(gradeOf(anc));
      }),
    );
  });

  test('is never graded lower for a lower value', () => {
    fc.assert(
      fc.property(aSeries, fc.nat(), (anc, pick) => {
        const at = pick % anc.length;
        const lower = anc.map((row, index) => (index === at ? { ...row, perUl: Math.floor(row.perUl / 5) } : row));
        return (gradeOf(lower).grade ?? -1) >= (gradeOf(anc).grade ?? -1);
      }),
      { numRuns: 1000 },
    );
  });

  test('has runs whose days are those between their ends, never overlapping under one bound', () => {
    fc.assert(
      fc.property(aSeries, (anc) => {
        const { runs } = gradeOf(anc);
        for (const bound of [500, 100]) {
          const own = runs.filter(({ boundPerUl }) => boundPerUl === bound);
          expect(own.every(({ fromDay, toDay, days }) => days === toDay - fromDay + 1)).toBe(true);
          expect(own.every((run, at) => at === 0 || run.fromDay - own[at - 1]!.toDay > SETTINGS.joinDays + 1)).toBe(
            true,
          );
        }
      }),
    );
  });
});
