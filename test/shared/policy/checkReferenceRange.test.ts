import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import { checkReferenceRange } from '../../../shared/policy/checkReferenceRange.ts';
import { addDays } from '../../../shared/time/addDays.ts';
import { aRange } from '../../support/aRange.ts';

const on = (text: string) => text as CalendarDate;
const rulesOf = (...given: Parameters<typeof checkReferenceRange>) =>
  checkReferenceRange(...given).map(({ ruleId, path }) => `${ruleId} ${path}`);

describe('checkReferenceRange', () => {
  test.each([
    ['a plain range is fine', {}, []],
    ['one limit is enough', { low: null }, []],
    ['an analyte outside the catalogue would never be used', { analyte: 'FOO' }, ['RNG-01 analyte']],
    ['an alias is not the code', { analyte: 'PLT' }, ['RNG-01 analyte']],
    ['a unit the analyte does not come in', { unit: 'mg/dL' }, ['RNG-02 unit']],
    ['giga per litre, not grams, for cells', { unit: 'g/l' }, []],
    ['no limit at all', { low: null, high: null }, ['RNG-03 low']],
    ['a limit below 0', { low: -1 }, ['RNG-04 low']],
    ['an upper limit below 0', { low: null, high: -1 }, ['RNG-04 high']],
    ['an upper limit below 0 beside a lower one', { low: 1, high: -1 }, ['RNG-04 high']],
    ['limits at 0 and one', { low: 0, high: 1 }, []],
    ['an upper limit of 0 alone', { low: null, high: 0 }, []],
    ['a lower limit alone', { high: null }, []],
    ['the upper limit must lie above the lower', { high: 125 }, ['RNG-05 high']],
    ['an end before the beginning', { validTo: on('2025-12-31') }, ['RNG-06 validTo']],
    ['valid for one day only', { validTo: on('2026-01-01') }, []],
  ])('%s', (_claim, change, expected) => {
    expect(rulesOf({ ...aRange, ...change }, [])).toEqual(expected);
  });

  test.each([
    ['the same time twice', {}, ['RNG-07 validFrom']],
    ['the day the other begins', { validFrom: on('2025-01-01'), validTo: on('2026-01-01') }, ['RNG-07 validFrom']],
    ['the day before the other begins', { validFrom: on('2025-01-01'), validTo: on('2025-12-31') }, []],
    ['another unit is still the same analyte', { unit: '/uL', low: 1, high: 2 }, ['RNG-07 validFrom']],
    ['one sex beside both', { sex: 'F' as const }, []],
    ['another analyte', { analyte: 'WBC' }, []],
    ['another site', { siteId: 2 as never }, []],
  ])('beside a range without end: %s', (_claim, change, expected) => {
    expect(rulesOf({ ...aRange, ...change }, [{ ...aRange, rangeId: 1 }])).toEqual(expected);
  });

  test('whatever is wrong refuses the range, and says what would do', () => {
    const bad = [
      { analyte: 'FOO' },
      { unit: 'mg/dL' },
      { low: null, high: null },
      { low: -1 },
      { high: 125 },
      { validTo: on('2025-12-31') },
    ].flatMap((change) => checkReferenceRange({ ...aRange, ...change }, []));
    const twice = checkReferenceRange(aRange, [{ ...aRange, rangeId: 1 }]);
    expect([...bad, ...twice].map(({ severity }) => severity)).toEqual(Array(7).fill('F'));
    expect(bad[1]?.facts).toMatchObject({ unit: 'mg/dL', known: expect.stringMatching(/, /) });
  });

  test('two ranges overlap exactly when they share a day, whichever is entered first', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.boolean());
    const rangeOf = ([from, length, endless]: readonly [number, number, boolean]) => ({
      ...aRange,
      rangeId: 1,
      validFrom: addDays(on('2026-01-01'), from),
      validTo: endless ? null : addDays(on('2026-01-01'), from + length),
    });
    fc.assert(
      fc.property(span, span, (a, b) => {
        const daysOf =
          ([from, length, endless]: typeof a) =>
          (day: number) =>
            day >= from && (endless || day <= from + length);
        const shared = Array.from({ length: 60 }, (_, day) => day).some((day) => daysOf(a)(day) && daysOf(b)(day));
        const [one, two] = [rangeOf(a), rangeOf(b)];
        expect(rulesOf(one, [two]).length > 0).toBe(shared);
        expect(rulesOf(two, [one]).length > 0).toBe(shared);
      }),
    );
  });
});
