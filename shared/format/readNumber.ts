import type { COMPARATORS } from '../model/vocabulary.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const COMPARED = /^(<=|>=|<|>|≤|≥)\s*(.+)$/;
const SIGNS: Readonly<Record<string, Comparator>> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '≤': '<=',
  '≥': '>=',
};

type Comparator = (typeof COMPARATORS)[number];

/** A plain decimal number, `.5` included; anything else is not a number. */
export function readNumber(text: string): number | null {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** `<0.1` is "below 0.1", kept with its limit and never 0; words stay words (`value: null`). Source: [STANDARDS §2.5]. */
export function readMeasured(text: string): { readonly comparator: Comparator; readonly value: number | null } {
  const compared = COMPARED.exec(text);
  const value = compared === null ? null : readNumber(compared[2]!);
  if (value !== null) return { comparator: SIGNS[compared![1]!]!, value };
  return { comparator: '=', value: readNumber(text) };
}
