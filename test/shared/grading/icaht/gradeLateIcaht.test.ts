import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeLateIcaht } from '../../../../shared/grading/icaht/gradeLateIcaht.ts';

const grade = (values: readonly (readonly [day: number, perUl: number])[], windowEndDay = 100) =>
  gradeLateIcaht({ anc: values.map(([day, perUl]) => ({ day, perUl })), windowEndDay });

describe('gradeLateIcaht', () => {
  test('grades the lowest day, names it and the second lowest', () => {
    expect(
      grade([
        [35, 900],
        [40, 700],
        [50, 4000],
      ]),
    ).toEqual({
      grade: 2,
      trace: [
        { code: 'lowest-at-or-under', met: 'met', grade: 1, facts: { boundPerUl: 1500, perUl: 700, day: 40 } },
        { code: 'lowest-at-or-under', met: 'met', grade: 2, facts: { boundPerUl: 1000, perUl: 700, day: 40 } },
        { code: 'lowest-at-or-under', met: 'not-met', grade: 3, facts: { boundPerUl: 500, perUl: 700, day: 40 } },
        { code: 'lowest-at-or-under', met: 'not-met', grade: 4, facts: { boundPerUl: 100, perUl: 700, day: 40 } },
      ],
      needs: [],
      lowestDays: [
        { day: 40, perUl: 700 },
        { day: 35, perUl: 900 },
      ],
    });
  });

  test('a dip whose second lowest day is not low was transient', () => {
    expect(
      grade([
        [35, 90],
        [40, 1501],
      ]),
    ).toEqual({
      grade: 0,
      trace: [
        { code: 'transient', met: 'met', grade: 0, facts: { perUl: 90, day: 35, secondPerUl: 1501, boundPerUl: 1500 } },
      ],
      needs: [],
      lowestDays: [
        { day: 35, perUl: 90 },
        { day: 40, perUl: 1501 },
      ],
    });
    expect(
      grade([
        [35, 90],
        [40, 1500],
      ]).grade,
    ).toBe(4);
  });

  test('two values of one day are one day', () => {
    expect(
      grade([
        [35, 90],
        [35, 80],
      ]),
    ).toMatchObject({ grade: 4, needs: ['second-value'] });
    expect(
      grade([
        [35, 90],
        [35, 80],
      ]).lowestDays,
    ).toEqual([{ day: 35, perUl: 80 }]);
  });

  test('of equal days the earlier is named first', () => {
    expect(
      grade([
        [50, 400],
        [40, 400],
        [60, 400],
      ]).lowestDays.map(({ day }) => day),
    ).toEqual([40, 50]);
  });

  test.each([
    ['day 30 is early', [[30, 100]], 100, null],
    ['day 31 is late', [[31, 100]], 100, 4],
    ['day 100 is late', [[100, 100]], 100, 4],
    ['day 101 is not', [[101, 100]], 100, null],
    ['day 101 is not, however long the follow-up', [[101, 100]], 300, null],
    ['the last day of the window counts', [[50, 100]], 50, 4],
    ['the day after it does not', [[51, 100]], 50, null],
  ] as const)('%s', (_claim, values, end, expected) => {
    expect(grade(values, end).grade).toBe(expected);
  });

  test('no value is not gradable', () => {
    expect(grade([])).toEqual({ grade: null, reason: 'value-missing', trace: [], lowestDays: [] });
  });

  const aSeries = fc.array(
    fc.tuple(fc.integer({ min: 28, max: 105 }), fc.constantFrom(50, 100, 101, 500, 501, 1000, 1001, 1500, 1501, 3000)),
    { minLength: 1, maxLength: 12 },
  );

  test('the order of entry never matters', () => {
    fc.assert(
      fc.property(aSeries, (values) => {
        expect(grade(values.toReversed())).toEqual(grade(values));
      }),
    );
  });

  test('a lower value never lowers the grade', () => {
    fc.assert(
      fc.property(aSeries, fc.nat(), (values, pick) => {
        const at = pick % values.length;
        const lower = values.map(([day, perUl], index) => [day, index === at ? perUl / 3 : perUl] as const);
        return (grade(lower).grade ?? -1) >= (grade(values).grade ?? -1);
      }),
      { numRuns: 1000 },
    );
  });
});
