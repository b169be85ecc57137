import { ALL_TERMS } from './allTerms.ts';
import type { CtcaeTerm } from './ctcaeTerm.ts';
import { findTerm } from './findTerm.ts';
import { foldText } from './foldText.ts';
import { searchWords } from './searchWords.ts';
import { getTermIndex } from './termIndex.ts';
import { termsAsTyped } from './termsAsTyped.ts';
import { termsMistyped } from './termsMistyped.ts';
import { termsOfClass } from './termsOfClass.ts';

/**
 * Terms a clinician may mean, the likeliest first: by name, words in any order, code, organ class, abbreviation or
 * bedside word, in English or Chinese, half-typed or mistyped. Typos are forgiven only when nothing is as typed, so that
 * "hypotension" never brings up "hypertension".
 */
export function searchTerms(query: string, limit: number): readonly CtcaeTerm[] {
  const text = foldText(query);
  if (/^\d{3,}$/.test(text)) return ALL_TERMS.filter(({ code }) => String(code).startsWith(text)).slice(0, limit);
  const words = searchWords(text);
  if (words.length === 0) return [];
  const index = getTermIndex();
  const asTyped = [...termsAsTyped(index, text, words), ...termsOfClass(words)];
  const codes = new Set(asTyped.length > 0 ? asTyped : termsMistyped(index, text, words));
  return [...codes].slice(0, limit).map((code) => findTerm(code)!);
}
