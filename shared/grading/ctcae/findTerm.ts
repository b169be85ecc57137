import { ALL_TERMS } from './allTerms.ts';
import type { CtcaeTerm } from './ctcaeTerm.ts';

const byCode: ReadonlyMap<number, CtcaeTerm> = new Map(ALL_TERMS.map((term) => [term.code, term]));

/** The term with this code, in CTCAE 5.0 or among the supplementary terms. */
export function findTerm(code: number): CtcaeTerm | undefined {
  return byCode.get(code);
}
