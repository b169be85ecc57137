import { expect, test, vi } from 'vitest';

test('words that are asked for while the language is being chosen come in that language', async () => {
  vi.resetModules();
  const { hasWords, loadWords, startWords, wordsOf } = await import('../../../client/i18n/i18n.ts');
  // The words of the first screens are there at once, those of all screens take longer: as when a page is opened.
  await import('../../../client/i18n/parts/chineseFirst.ts');
  await Promise.all([loadWords('all'), startWords('zh', 'first')]);
  expect(hasWords('zh', 'figures')).toBe(true);
  expect(wordsOf('zh', 'figures', 'title')).toBe('图表');
});
