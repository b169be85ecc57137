import { allTerms } from '../../../shared/grading/ctcae/allTerms.ts';
import type { CtcaeTerm } from '../../../shared/grading/ctcae/ctcaeTerm.ts';
import { gradeSummary } from '../../../shared/grading/ctcae/gradeSummary.ts';
import { searchTerms } from '../../../shared/grading/ctcae/searchTerms.ts';
import { versionDifference } from '../../../shared/grading/ctcae/versionDifference.ts';
import type { Synonym } from '../../../shared/model/standards.ts';
import type { DictionaryView } from './dictionaryView.ts';

/** More than any search brings up: an organ class has 60 terms at most. */
const EVERY_HIT = 1_000;

/** Terms to show: found ones in the order of the search, else all as CTCAE prints them. */
export function dictionaryRows(view: DictionaryView, synonyms: readonly Synonym[]): readonly CtcaeTerm[] {
  const { version, query, soc } = view;
  const found = query.trim() === '' ? allTerms(version) : searchTerms(query, EVERY_HIT, { version, synonyms });
  return found.filter((term) => (soc === undefined || term.soc === soc) && isWanted(term, view.only));
}

function isWanted(term: CtcaeTerm, only: DictionaryView['only']): boolean {
  switch (only) {
    case 'all':
      return true;
    case 'different':
      return versionDifference(term.code).kind !== 'same';
    case 'cart':
      return gradeSummary(term.code, term.grades[0]!, 'en', term.scale).kind === 'summary';
  }
}
