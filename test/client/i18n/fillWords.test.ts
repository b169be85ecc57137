import i18next from 'i18next';
import { expect, test } from 'vitest';
import { chineseWords } from '../../../client/i18n/chineseWords.ts';
import { englishWords } from '../../../client/i18n/englishWords.ts';
import { fillWords } from '../../../client/i18n/fillWords.ts';
import { startWords } from '../../../client/i18n/i18n.ts';

test.each([
  ['en', englishWords],
  ['zh', chineseWords],
] as const)('%s: every text is filled as the library fills it', async (language, areas) => {
  await startWords(language);
  const texts = Object.entries(areas).flatMap(([area, words]) =>
    Object.entries<string>(words).map(([key, text]) => ({ area, key, text })),
  );
  for (const { area, key, text } of texts) {
    const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).filter((name) => name !== 'count');
    const values = Object.fromEntries(names.map((name, at) => [name, at % 2 === 0 ? `<${name}> $& {{x}}` : at]));
    if (text.includes('{{count}}')) continue;
    expect(fillWords(text, values), `${area}.${key}`).toBe(i18next.t(key, { ns: area, ...values }));
  }
});
