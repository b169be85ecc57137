import type { CtcaeVersion, Grade, GradingScale } from '../../model/grade.ts';
import type { CtcaeTerm } from './ctcaeTerm.ts';
import { CTCAE_V5 } from './ctcaeV5.data.ts';
import { CHANGED_IN_V6, NEW_IN_V6, REPORTED_IN_V6_AS } from './ctcaeV6.data.ts';
import { SUPPLEMENTARY_TERMS } from './supplementaryTerms.ts';
import type { TermRow } from './termRow.ts';

const CRS = 10052015;
const EVERY_GRADE: readonly Grade[] = [1, 2, 3, 4, 5];

/** Graded by the consensus papers of cell therapy, not by CTCAE's own steps, in either version [GRADING §4, §5, §8, §10]. */
const OWN_SCALES: ReadonlyMap<number, GradingScale> = new Map([
  [CRS, 'ASTCT 2019'],
  ...SUPPLEMENTARY_TERMS.map(({ row, scale }) => [row[0], scale] as const),
]);

const gradesIn = (digits: string) => EVERY_GRADE.filter((grade) => digits.includes(String(grade)));

function termOf([code, soc, grades, name]: TermRow, version: CtcaeVersion): CtcaeTerm {
  const ownScale = OWN_SCALES.get(code);
  const published = gradesIn(grades);
  return {
    code,
    name,
    soc,
    grades: ownScale === undefined ? published : EVERY_GRADE,
    published,
    needsSpecify: name.endsWith(' - Other, specify'),
    scale: ownScale ?? `CTCAE ${version}`,
  };
}

/** By organ class, then by name, "Other, specify" last, as CTCAE prints them. */
function inPrintedOrder(a: CtcaeTerm, b: CtcaeTerm): number {
  return a.soc - b.soc || Number(a.needsSpecify) - Number(b.needsSpecify) || (a.name < b.name ? -1 : 1);
}

function termsOfV6(): readonly CtcaeTerm[] {
  const changed = new Map(CHANGED_IN_V6.map((row) => [row[0], row]));
  const isKept = ([code]: TermRow) => REPORTED_IN_V6_AS[code] === undefined || changed.has(code);
  const kept = CTCAE_V5.filter(isKept).map((row) => changed.get(row[0]) ?? row);
  return [...kept, ...NEW_IN_V6].map((row) => termOf(row, '6.0')).toSorted(inPrintedOrder);
}

/** The 837 terms of CTCAE 5.0 and the three supplementary ones. */
export const ALL_TERMS: readonly CtcaeTerm[] = [
  ...CTCAE_V5.map((row) => termOf(row, '5.0')),
  ...SUPPLEMENTARY_TERMS.map(({ row }) => ({ ...termOf(row, '5.0'), published: [] })),
];

const TERMS: Readonly<Record<CtcaeVersion, readonly CtcaeTerm[]>> = { '5.0': ALL_TERMS, '6.0': termsOfV6() };

/** Every term an event may have in a trial of this CTCAE version: 837 and three supplementary ones, or 850. */
export function allTerms(version: CtcaeVersion): readonly CtcaeTerm[] {
  return TERMS[version];
}
