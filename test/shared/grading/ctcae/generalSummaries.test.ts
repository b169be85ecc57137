import { expect, test } from 'vitest';
import { GENERAL_SUMMARIES } from '../../../../shared/grading/ctcae/generalSummaries.ts';

test.each(['en', 'zh'] as const)('the five grades mean five things in %s', (language) => {
  const texts = Object.values(GENERAL_SUMMARIES[language]);
  expect(new Set(texts).size).toBe(5);
  for (const text of texts) expect(text.length).toBeGreaterThan(5);
  expect(Object.keys(GENERAL_SUMMARIES[language])).toEqual(['1', '2', '3', '4', '5']);
});
