import { REPORTED_IN_V6_AS } from './ctcaeV6.data.ts';
import { findTerm } from './findTerm.ts';

function turnRound(): ReadonlyMap<number, readonly number[]> {
  const replaced = new Map<number, number[]>();
  for (const [old, codes] of Object.entries(REPORTED_IN_V6_AS)) {
    if (findTerm(Number(old), '6.0') !== undefined) continue;
    for (const code of codes) replaced.set(code, [...(replaced.get(code) ?? []), Number(old)]);
  }
  return replaced;
}

const REPLACED = turnRound();

/** Codes of the 5.0 terms that 6.0 no longer has and reports under this one. */
export function replacedBy(code: number): readonly number[] {
  return REPLACED.get(code) ?? [];
}
