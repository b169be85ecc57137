import { describe, expect, test } from 'vitest';
import { chineseWords } from '../../../client/i18n/chineseWords.ts';
import { englishWords } from '../../../client/i18n/englishWords.ts';

const namesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
const entries = Object.entries(englishWords).flatMap(([area, words]) =>
  Object.entries<string>(words).map(([key, english]) => {
    const chinese = (chineseWords as Record<string, Record<string, string>>)[area]?.[key] ?? '';
    return { name: `${area}.${key}`, english, chinese };
  }),
);

describe('the two catalogues', () => {
  test('no text is empty in either language', () => {
    expect(entries.filter(({ english, chinese }) => english.trim() === '' || chinese.trim() === '')).toEqual([]);
  });

  test('a Chinese text fills in the same facts as the English one', () => {
    const different = entries.filter(({ english, chinese }) => namesIn(english).join() !== namesIn(chinese).join());
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  test('Chinese sentences use full-width punctuation', () => {
    const half = entries.filter(({ chinese }) => /[\u4e00-\u9fff][,:;?!]/.test(chinese));
    expect(half.map(({ name, chinese }) => `${name} ${chinese}`)).toEqual([]);
  });
});
