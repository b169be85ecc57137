import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import type { TermCode, ToxicityFamily } from '../../../shared/model/grade.ts';
import type { ExpectedReaction } from '../../../shared/model/referenceSafety.ts';

export type ReadReactions =
  | { readonly ok: true; readonly expected: readonly ExpectedReaction[] }
  | { readonly ok: false; readonly line: number; readonly text: string };

const FAMILIES: readonly ToxicityFamily[] = ['CRS', 'ICANS', 'haematological', 'infection'];
const LINE = /^(\S+)\s+([1-4])(\s+fatal)?$/i;

/** One reaction a line: what, the highest expected grade, and `fatal` where a fatal course is expected; empty lines are skipped. */
export function readReactions(typed: string): ReadReactions {
  const expected: ExpectedReaction[] = [];
  for (const [index, raw] of typed.split('\n').entries()) {
    const text = raw.trim();
    if (text === '') continue;
    const reaction = readLine(text);
    if (reaction === undefined) return { ok: false, line: index + 1, text };
    expected.push(reaction);
  }
  return { ok: true, expected };
}

function readLine(text: string): ExpectedReaction | undefined {
  const [, what = '', grade, fatal] = LINE.exec(text) ?? [];
  if (grade === undefined) return undefined;
  const limits = {
    highestGrade: Number(grade) as ExpectedReaction['highestGrade'],
    fatalExpected: fatal !== undefined,
  };
  const family = FAMILIES.find((one) => one.toLowerCase() === what.toLowerCase());
  if (family !== undefined) return { select: { family }, ...limits };
  const code = Number(what);
  return findTerm(code) === undefined ? undefined : { select: { termCodes: [code as TermCode] }, ...limits };
}
