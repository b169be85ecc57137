import { isChinese } from './searchWords.ts';
import { phraseKey, type TermIndex } from './termIndex.ts';

/** Terms that have every word in their names or synonyms, the last letters possibly still missing. */
function termsByWords({ words: index, phrases }: TermIndex, words: readonly string[]): number[] {
  const chinese = words.filter(isChinese);
  const latin = words.filter((word) => !isChinese(word));
  const hits = latin.length === 0 ? undefined : index.search(latin.join(' ')).map((hit) => Number(hit.id));
  if (hits && chinese.length === 0) return hits;
  const spoken = phrases.filter((phrase) => chinese.every((run) => phrase.text.includes(run)));
  const codes = spoken.map((phrase) => phrase.code);
  return hits ? hits.filter((code) => codes.includes(code)) : codes;
}

/** Codes of the terms called exactly so, then of those whose phrase goes on from there, then of those with the words. */
export function termsAsTyped(index: TermIndex, text: string, words: readonly string[]): number[] {
  const key = phraseKey(words);
  const exact = index.phrases.filter((phrase) => phrase.key === key);
  const begun = index.phrases.filter((phrase) => phrase.text.startsWith(text));
  return [...[...exact, ...begun].map((phrase) => phrase.code), ...termsByWords(index, words)];
}
