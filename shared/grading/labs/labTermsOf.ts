import type { CtcaeVersion } from '../../model/grade.ts';
import { findAnalyte } from './findAnalyte.ts';
import { LAB_TERMS, type LabTerm, type LabTermEntry } from './labTerms.data.ts';

const TERMS = Object.entries(LAB_TERMS) as unknown as readonly (readonly [LabTerm, LabTermEntry])[];
const NONE: readonly LabTerm[] = [];
const termsIn: Readonly<Record<CtcaeVersion, ReadonlyMap<string, readonly LabTerm[]>>> = {
  '5.0': byAnalyte('5.0'),
  '6.0': byAnalyte('6.0'),
};

/** The terms a version grades from this analyte: at most one low and one high, low first. */
export function labTermsOf(analyteCode: string, version: CtcaeVersion): readonly LabTerm[] {
  const code = findAnalyte(analyteCode)?.code;
  return (code === undefined ? undefined : termsIn[version].get(code)) ?? NONE;
}

function byAnalyte(version: CtcaeVersion): ReadonlyMap<string, readonly LabTerm[]> {
  const terms = new Map<string, LabTerm[]>();
  for (const [term, { analytes, rules }] of TERMS) {
    if (rules[version] === 'not-in-version') continue;
    for (const analyte of analytes) terms.set(analyte, [...(terms.get(analyte) ?? []), term]);
  }
  return terms;
}
