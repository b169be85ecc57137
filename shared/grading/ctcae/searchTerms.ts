import type { CtcaeVersion } from '../../model/grade.ts';
import { allTerms } from './allTerms.ts';
import type { CtcaeTerm } from './ctcaeTerm.ts';
import { findTerm } from './findTerm.ts';
import { foldText } from './foldText.ts';
import { searchWords } from './searchWords.ts';
import { getTermIndex, NO_SITE_SYNONYMS, type SiteSynonym } from './termIndex.ts';
import { termsAsTyped } from './termsAsTyped.ts';
import { termsMistyped } from './termsMistyped.ts';
import { termsOfClass } from './termsOfClass.ts';

/** Where a search looks; left out = CTCAE 5.0 without words of the site. */
export interface SearchedTerms {
  readonly version?: CtcaeVersion;
  /** Hand over the same array as long as nothing changed: the index is built again for another one. */
  readonly synonyms?: readonly SiteSynonym[];
}

/**
 * Terms a clinician may mean, the likeliest first: by name, words in any order, code, organ class, abbreviation or
 * bedside word, in English or Chinese, half-typed or mistyped. Typos are forgiven only when nothing is as typed, so that
 * "hypotension" never brings up "hypertension". In 6.0 the names of terms it has given up find what replaced them.
 */
export function searchTerms(query: string, limit: number, searched: SearchedTerms = {}): readonly CtcaeTerm[] {
  const { version = '5.0', synonyms = NO_SITE_SYNONYMS } = searched;
  const text = foldText(query);
  if (/^\d{3,}$/.test(text)) {
    const begins = allTerms(version).filter(({ code }) => String(code).startsWith(text));
    return begins.slice(0, limit);
  }
  const words = searchWords(text);
  if (words.length === 0) return [];
  const index = getTermIndex(version, synonyms);
  const asTyped = [...termsAsTyped(index, text, words), ...termsOfClass(words, version)];
  const codes = new Set(asTyped.length > 0 ? asTyped : termsMistyped(index, text, words));
  return [...codes].slice(0, limit).map((code) => findTerm(code, version)!);
}
