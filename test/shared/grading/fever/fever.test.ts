import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeFebrileNeutropenia } from '../../../../shared/grading/fever/gradeFebrileNeutropenia.ts';
import { gradeFever } from '../../../../shared/grading/fever/gradeFever.ts';

const fever = (temperatureCelsius: number | null, hoursAbove40: number | null = null, duringCrs = false) =>
  gradeFever({ temperatureCelsius, hoursAbove40, duringCrs });

describe('gradeFever', () => {
  test.each([
    [37.9, null, 0],
    [38, null, 1],
    [39, null, 1],
    [39.1, null, 2],
    [40, null, 2],
    [40, 30, 2],
    [40.1, null, 3],
    [40.1, 24, 3],
    [40.1, 24.5, 4],
    [((102.2 - 32) * 5) / 9, null, 1],
    [((104 - 32) * 5) / 9, null, 2],
  ])('%f °C, above 40 for %j hours, is grade %i', (temperature, hours, grade) => {
    expect(fever(temperature, hours).grade).toBe(grade);
  });

  test('only grade 3 asks how long it lasts', () => {
    expect(fever(40.5)).toMatchObject({ needs: ['hours-above-40'] });
    expect(fever(40.5, 3)).toMatchObject({ needs: [] });
    expect(fever(39.5)).toMatchObject({ needs: [] });
  });

  test('no temperature is not gradable', () => {
    expect(fever(null)).toEqual({ grade: null, reason: 'value-missing', trace: [] });
    expect(fever(null, null, true).trace).toHaveLength(1);
  });

  test('each clause is in the trace, and during a CRS that the fever is part of it', () => {
    expect(fever(40.5, 3, true).trace).toEqual([
      { code: 'temperature-from', met: 'met', grade: 1, facts: { temperatureCelsius: 40.5, bound: 38 } },
      { code: 'temperature-above', met: 'met', grade: 2, facts: { temperatureCelsius: 40.5, bound: 39 } },
      { code: 'temperature-above', met: 'met', grade: 3, facts: { temperatureCelsius: 40.5, bound: 40 } },
      { code: 'longer-than', met: 'not-met', grade: 4, facts: { hoursAbove40: 3, bound: 24 } },
      { code: 'part-of-crs', met: 'met', grade: null, facts: {} },
    ]);
    expect(fever(37, 3).trace.map(({ met }) => met)).toEqual(['not-met', 'not-met', 'not-met', 'not-met']);
  });
});

const septic = { ancE9PerL: 0.4, temperatureCelsius: 38.5, hoursFrom38: null, lifeThreatening: false };
const neutropenic = (change: Partial<Parameters<typeof gradeFebrileNeutropenia>[0]>) =>
  gradeFebrileNeutropenia({ ...septic, ...change });

describe('gradeFebrileNeutropenia', () => {
  test.each([
    ['a single reading above 38.3', {}, 3],
    ['38.3 alone, for less than an hour', { temperatureCelsius: 38.3, hoursFrom38: 1 }, 0],
    ['38.0 for more than an hour', { temperatureCelsius: 38, hoursFrom38: 1.5 }, 3],
    ['37.9 for long', { temperatureCelsius: 37.9, hoursFrom38: 9 }, 0],
    ['neutrophils of exactly 1.0', { ancE9PerL: 1 }, 0],
    ['neutrophils of 0.99', { ancE9PerL: 0.99 }, 3],
    ['life-threatening', { lifeThreatening: true }, 4],
    ['life-threatening, but no neutropenia', { ancE9PerL: 3, lifeThreatening: true }, 0],
    ['normal neutrophils, no temperature', { ancE9PerL: 3, temperatureCelsius: null }, 0],
    ['no fever, no count', { ancE9PerL: null, temperatureCelsius: 36.9 }, 0],
    ['38.1 for an unknown time', { temperatureCelsius: 38.1 }, null],
    ['no temperature', { temperatureCelsius: null }, null],
    ['no count', { ancE9PerL: null }, null],
  ])('%s', (_claim, change, grade) => {
    expect(neutropenic(change).grade).toBe(grade);
  });

  test('asks whether it is life-threatening, and lists its clauses', () => {
    expect(neutropenic({ lifeThreatening: null })).toEqual({
      grade: 3,
      trace: [
        { code: 'neutrophils-below', met: 'met', grade: null, facts: { ancE9PerL: 0.4, bound: 1 } },
        { code: 'single-temperature-above', met: 'met', grade: null, facts: { temperatureCelsius: 38.5, bound: 38.3 } },
        {
          code: 'temperature-sustained',
          met: 'unknown',
          grade: null,
          facts: { temperatureCelsius: 38.5, hoursFrom38: null, bound: 38 },
        },
        { code: 'febrile-neutropenia', met: 'met', grade: 3, facts: {} },
        { code: 'life-threatening', met: 'unknown', grade: 4, facts: {} },
      ],
      needs: ['life-threatening'],
    });
    expect(neutropenic({}).trace.at(-1)).toMatchObject({ code: 'life-threatening', met: 'not-met' });
    expect(neutropenic({})).toMatchObject({ needs: [] });
    expect(neutropenic({ ancE9PerL: null })).toMatchObject({ reason: 'value-missing' });
    expect(neutropenic({ ancE9PerL: 2 }).trace.at(-1)).toMatchObject({ code: 'febrile-neutropenia', met: 'not-met' });
  });

  test('a worse observation never lowers the grade', () => {
    const hours = fc.option(fc.double({ min: 0, max: 5, noNaN: true }));
    const celsius = fc.double({ min: 36, max: 41, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), celsius, hours, (ancE9PerL, temperature, hoursFrom38) => {
        const before = neutropenic({ ancE9PerL, temperatureCelsius: temperature, hoursFrom38 }).grade;
        const after = neutropenic({ ancE9PerL: ancE9PerL / 2, temperatureCelsius: temperature + 1, hoursFrom38 }).grade;
        const feverAfter = fever(temperature + 1, hoursFrom38).grade!;
        return (before === null || (after ?? 0) >= before) && feverAfter >= fever(temperature, hoursFrom38).grade!;
      }),
    );
  });
});
