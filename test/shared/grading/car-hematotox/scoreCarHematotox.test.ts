import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CarHematotoxInput,
  scoreCarHematotox,
} from '../../../../shared/grading/car-hematotox/scoreCarHematotox.ts';

const normal: CarHematotoxInput = {
  plateletsE9PerL: 200,
  ancPerUl: 3000,
  hemoglobinGPerDl: 12,
  crpMgPerDl: 0.5,
  ferritinNgPerMl: 200,
};
const score = (change: Partial<CarHematotoxInput>) => scoreCarHematotox({ ...normal, ...change });

describe('scoreCarHematotox', () => {
  test.each([
    ['platelets 75', { plateletsE9PerL: 75 }, 1],
    ['platelets 74.9', { plateletsE9PerL: 74.9 }, 2],
    ['platelets 175', { plateletsE9PerL: 175 }, 1],
    ['platelets 175.1', { plateletsE9PerL: 175.1 }, 0],
    ['ferritin 650', { ferritinNgPerMl: 650 }, 1],
    ['ferritin 2000', { ferritinNgPerMl: 2000 }, 1],
    ['ferritin 2000.1', { ferritinNgPerMl: 2000.1 }, 2],
    ['CRP 3.0', { crpMgPerDl: 3 }, 1],
    ['CRP 2.9', { crpMgPerDl: 2.9 }, 0],
    ['haemoglobin 9.0', { hemoglobinGPerDl: 9 }, 0],
    ['ANC 1200', { ancPerUl: 1200 }, 0],
  ])('%s', (_claim, change, points) => {
    expect(score(change)).toMatchObject({ score: points, category: points >= 2 ? 'high' : 'low' });
  });

  test('says for each value what it brought', () => {
    expect(score({ ferritinNgPerMl: 700 }).trace).toEqual([
      { code: 'plateletsE9PerL', met: 'not-met', grade: null, facts: { value: 200, points: 0 } },
      { code: 'ancPerUl', met: 'not-met', grade: null, facts: { value: 3000, points: 0 } },
      { code: 'hemoglobinGPerDl', met: 'not-met', grade: null, facts: { value: 12, points: 0 } },
      { code: 'crpMgPerDl', met: 'not-met', grade: null, facts: { value: 0.5, points: 0 } },
      { code: 'ferritinNgPerMl', met: 'met', grade: null, facts: { value: 700, points: 1 } },
    ]);
  });

  test('without one of the five there is no score, and the answer names what is missing', () => {
    const answer = score({ crpMgPerDl: null, ancPerUl: null, plateletsE9PerL: 10 });
    expect(answer).toMatchObject({ score: null, reason: 'value-missing', needs: ['ancPerUl', 'crpMgPerDl'] });
    expect(answer.trace[1]).toEqual({
      code: 'ancPerUl',
      met: 'unknown',
      grade: null,
      facts: { value: null, points: null },
    });
    for (const marker of Object.keys(normal)) expect(score({ [marker]: null }).score).toBeNull();
  });

  test('a worse value never lowers the score', () => {
    const value = (max: number) => fc.double({ min: 0, max, noNaN: true });
    const anInput = fc.record({
      plateletsE9PerL: value(300),
      ancPerUl: value(3000),
      hemoglobinGPerDl: value(15),
      crpMgPerDl: value(10),
      ferritinNgPerMl: value(4000),
    });
    fc.assert(
      fc.property(
        anInput,
        fc.constantFrom(...(Object.keys(normal) as (keyof CarHematotoxInput)[])),
        (input, marker) => {
          const factor = marker === 'crpMgPerDl' || marker === 'ferritinNgPerMl' ? 2 : 0.5;
          const worse = { ...input, [marker]: input[marker] * factor };
          return scoreCarHematotox(worse).score! >= scoreCarHematotox(input).score!;
        },
      ),
    );
  });
});
