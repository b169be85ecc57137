import { beginsLike } from './beginsLike.ts';
import { isChinese } from './searchWords.ts';
import type { TermIndex } from './termIndex.ts';

/** Typos are forgiven in words of four letters and more, never in numbers or Chinese. */
function forgivenEdits(word: string): number {
  if (!/^[a-z]{4,}$/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** Terms with every word, typos forgiven; those that call a term by a whole phrase of it come first. */
function termsByWords({ words, phrases }: TermIndex, text: string): number[] {
  const hits = words.search(text, { fuzzy: forgivenEdits }).map((hit) => ({ code: Number(hit.id), found: hit.terms }));
  const called = hits.filter(({ code, found }) =>
    phrases.some((phrase) => phrase.code === code && found.includes(phrase.key)),
  );
  return [...called, ...hits].map((hit) => hit.code);
}

/** Chinese is compared by overlapping pairs of signs: at least half of them must be there. */
function termsByPairs({ phrases }: TermIndex, run: string): number[] {
  const pairs = Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
  const scored = phrases.map(({ code, text }) => ({ code, score: pairs.filter((pair) => text.includes(pair)).length }));
  const near = scored.filter(({ score }) => score > 0 && score * 2 >= pairs.length);
  return near.sort((a, b) => b.score - a.score).map(({ code }) => code);
}

/** Codes of the terms that come nearest to a text that no term has as typed, best first. */
export function termsMistyped(index: TermIndex, text: string, words: readonly string[]): number[] {
  const chinese = words.find(isChinese);
  if (chinese !== undefined) return termsByPairs(index, chinese);
  const every = termsByWords(index, text);
  if (every.length > 0) return every;
  const edits = forgivenEdits(text.replaceAll(' ', ''));
  const begun = edits > 0 ? index.phrases.filter((phrase) => beginsLike(phrase.text, text, edits)) : [];
  const some = index.words.search(text, { combineWith: 'OR', fuzzy: forgivenEdits });
  return [...begun.map((phrase) => phrase.code), ...some.map((hit) => Number(hit.id))];
}
