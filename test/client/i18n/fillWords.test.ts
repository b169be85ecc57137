import i18next from 'i18next';
import { expect, test } from 'vitest';
import { chineseWords } from '../../../client/i18n/chineseWords.ts';
import { englishWords } from '../../../client/i18n/englishWords.ts';
import { type Area, setLanguage, wordsOf } from '../../../client/i18n/i18n.ts';

const COUNTS = [0, 1, 2, 11];

test.each([
  ['en', englishWords],
  ['zh', chineseWords],
] as const)('%s: every text is filled, and its plural chosen, as i18next does it', async (language, areas) => {
  await setLanguage(language);
  const library = i18next.createInstance();
  await library.init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    resources: { [language]: areas },
    interpolation: { escapeValue: false },
  });
  for (const [area, words] of Object.entries(areas)) {
    for (const [key, text] of Object.entries<string>(words)) {
      const stem = key.replace(/_(one|other)$/, '');
      const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).filter((name) => name !== 'count');
      const values = Object.fromEntries(names.map((name, at) => [name, at % 2 === 0 ? `<${name}> $& {{x}}` : at]));
      const counts = stem !== key || text.includes('{{count}}');
      const asked = !counts ? [values] : COUNTS.map((count) => ({ ...values, count }));
      for (const filled of asked) {
        expect(wordsOf(language, area as Area, stem, filled), `${area}.${key}`).toBe(
          library.t(stem, { ns: area, ...filled }),
        );
      }
    }
  }
});

test('a key without a text answers itself, and a name without a value stays empty', () => {
  expect(wordsOf('en', 'shell', 'no-such-key')).toBe('no-such-key');
  expect(wordsOf('en', 'shell', 'newCaseTitle')).not.toContain('{{');
});
