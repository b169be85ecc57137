import { selects } from '../dlt/selects.ts';
import { allTerms } from '../grading/ctcae/allTerms.ts';
import { familyOf } from '../grading/ctcae/familyOf.ts';
import { findTerm } from '../grading/ctcae/findTerm.ts';
import type { InputFinding } from '../model/failure.ts';
import type { EpisodeSelector } from '../model/ruleLanguage.ts';
import { finding } from '../policy/finding.ts';

/** What is wrong with a choice of events: a term nobody knows, or nothing left to choose. */
export function checkSelector(selector: EpisodeSelector, path: string): InputFinding[] {
  const { termCodes = [], notTermCodes = [] } = selector;
  const unknown = [...termCodes, ...notTermCodes].find((code) => findTerm(code) === undefined);
  if (unknown !== undefined) return [finding('PRO-05', 'F', path, { code: unknown })];
  return selectedTerms(selector).length === 0 ? [finding('PRO-06', 'F', path, {})] : [];
}

/** Every term of the dictionary the selector is about, whichever edition it is from. */
export function selectedTerms(selector: EpisodeSelector): readonly number[] {
  return DICTIONARY.filter((term) => selects(selector, { ...term, signOf: selector.signOf ?? null })).map(
    ({ termCode }) => termCode,
  );
}

const DICTIONARY = [...new Map([...allTerms('6.0'), ...allTerms('5.0')].map((term) => [term.code, term])).values()].map(
  ({ code, soc }) => ({ termCode: code as never, socCode: soc, family: familyOf(code) }),
);
