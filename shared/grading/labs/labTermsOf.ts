import type { CtcaeVersion } from '../../model/grade.ts';
import { findAnalyte } from './findAnalyte.ts';
import { LAB_TERMS, type LabTerm, type LabTermEntry } from './labTerms.data.ts';

const TERMS = Object.entries(LAB_TERMS) as unknown as readonly (readonly [LabTerm, LabTermEntry])[];

/** The terms a version grades from this analyte: at most one low and one high, low first. */
export function labTermsOf(analyteCode: string, version: CtcaeVersion): readonly LabTerm[] {
  const code = findAnalyte(analyteCode)?.code;
  if (code === undefined) return [];
  return TERMS.filter(([, { analytes, rules }]) => analytes.includes(code) && rules[version] !== 'not-in-version').map(
    ([term]) => term,
  );
}
