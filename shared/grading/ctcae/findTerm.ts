import type { CtcaeVersion } from '../../model/grade.ts';
import { allTerms } from './allTerms.ts';
import type { CtcaeTerm } from './ctcaeTerm.ts';

const byCode = (version: CtcaeVersion): ReadonlyMap<number, CtcaeTerm> =>
  new Map(allTerms(version).map((term) => [term.code, term]));

const BY_CODE: Readonly<Record<CtcaeVersion, ReadonlyMap<number, CtcaeTerm>>> = {
  '5.0': byCode('5.0'),
  '6.0': byCode('6.0'),
};

/**
 * The term with this code as a version has it. No term ever changed its name, so for a name the version may be left out:
 * then it is the term of 5.0, or of 6.0 where 5.0 has none. Grades and organ class differ: there the trial's version decides.
 */
export function findTerm(code: number, version?: CtcaeVersion): CtcaeTerm | undefined {
  if (version !== undefined) return BY_CODE[version].get(code);
  return BY_CODE['5.0'].get(code) ?? BY_CODE['6.0'].get(code);
}
