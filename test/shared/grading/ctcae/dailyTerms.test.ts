import { expect, test } from 'vitest';
import { DAILY_TERMS } from '../../../../shared/grading/ctcae/dailyTerms.ts';
import { findTerm } from '../../../../shared/grading/ctcae/findTerm.ts';

test('every term of the daily list is one an event may have, and stands in it once', () => {
  expect(DAILY_TERMS.filter((code) => findTerm(code) === undefined)).toEqual([]);
  expect(new Set(DAILY_TERMS).size).toBe(DAILY_TERMS.length);
});
