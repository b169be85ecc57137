import { describe, expect, test } from 'vitest';
import { compareValue } from '../../../../shared/dlt/measured/compareValue.ts';

const LIMIT = 10;

describe('a result held against a limit of 10', () => {
  test.each([
    // comparator, value, above, at-least
    ['=', 9, 'not-met', 'not-met'],
    ['=', 10, 'not-met', 'met'],
    ['=', 11, 'met', 'met'],
    ['<', 9, 'not-met', 'not-met'],
    ['<', 10, 'not-met', 'not-met'],
    ['<', 11, 'unknown', 'unknown'],
    ['<=', 9, 'not-met', 'not-met'],
    ['<=', 10, 'not-met', 'unknown'],
    ['<=', 11, 'unknown', 'unknown'],
    ['>', 9, 'unknown', 'unknown'],
    ['>', 10, 'met', 'met'],
    ['>', 11, 'met', 'met'],
    ['>=', 9, 'unknown', 'unknown'],
    ['>=', 10, 'unknown', 'met'],
    ['>=', 11, 'met', 'met'],
  ] as const)('%s %i: above %s, at least %s, and the opposite of both', (comparator, value, above, atLeast) => {
    const opposite = { met: 'not-met', 'not-met': 'met', unknown: 'unknown' } as const;
    const reading = { comparator, value };
    expect(compareValue(reading, 'above', LIMIT)).toBe(above);
    expect(compareValue(reading, 'at-most', LIMIT)).toBe(opposite[above]);
    expect(compareValue(reading, 'at-least', LIMIT)).toBe(atLeast);
    expect(compareValue(reading, 'below', LIMIT)).toBe(opposite[atLeast]);
  });

  test('a limit that binary arithmetic misses by a hair is met exactly', () => {
    expect(compareValue({ comparator: '=', value: 0.3 }, 'at-least', 3 * 0.1)).toBe('met');
    expect(compareValue({ comparator: '=', value: 0.3 }, 'above', 0.1 + 0.2)).toBe('not-met');
  });
});
