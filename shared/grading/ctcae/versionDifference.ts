import type { Grade } from '../../model/grade.ts';
import { REPORTED_IN_V6_AS } from './ctcaeV6.data.ts';
import { findTerm } from './findTerm.ts';
import { replacedBy } from './replacedBy.ts';
import { SUMMARIES_V6_EN } from './summariesV6.en.data.ts';

/** What became of a term between CTCAE 5.0 and 6.0. `null` = nothing of the kind. */
export interface VersionDifference {
  readonly kind: 'same' | 'changed' | 'new-in-6.0' | 'removed-in-6.0';
  readonly soc: { readonly before: number; readonly after: number } | null;
  readonly grades: { readonly before: readonly Grade[]; readonly after: readonly Grade[] } | null;
  /** Grades whose criteria differ in meaning, as far as we have summarised both. */
  readonly criteria: readonly Grade[];
  /** Where 6.0 reports it, or a part of it. */
  readonly reportedAs: readonly number[];
  /** 5.0 terms it stands for in 6.0. */
  readonly replaces: readonly number[];
}

/** The difference between the two versions for one code. Source: [CTCAE-6], mapping of 5.0 to 6.0. */
export function versionDifference(code: number): VersionDifference {
  const [before, after] = [findTerm(code, '5.0'), findTerm(code, '6.0')];
  const links = { reportedAs: REPORTED_IN_V6_AS[code] ?? [], replaces: replacedBy(code) };
  const none = { soc: null, grades: null, criteria: [], ...links };
  if (after === undefined) return { kind: 'removed-in-6.0', ...none };
  if (before === undefined || before.published.length === 0) return { kind: 'new-in-6.0', ...none };
  const soc = before.soc === after.soc ? null : { before: before.soc, after: after.soc };
  const sameGrades = before.published.join() === after.published.join();
  const grades = sameGrades ? null : { before: before.published, after: after.published };
  const criteria = after.published.filter((grade) => SUMMARIES_V6_EN[code]?.[grade] !== undefined);
  const isSame = soc === null && sameGrades && criteria.length === 0 && links.reportedAs.length === 0;
  return { kind: isSame ? 'same' : 'changed', soc, grades, criteria, ...links };
}
