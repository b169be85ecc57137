import { ALL_TERMS } from '../../shared/grading/ctcae/allTerms.ts';
import type { CtcaeTerm } from '../../shared/grading/ctcae/ctcaeTerm.ts';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import { SOCS } from '../../shared/grading/ctcae/socs.ts';

export interface TermMatch {
  readonly term: CtcaeTerm;
  readonly by: 'name' | 'synonym' | 'other';
}

const GENERAL_DISORDERS = 8;

/**
 * The CTCAE term of a foreign event: by its code, by its exact name, or by a named synonym; never by similarity. What
 * matches nothing goes under "Other, specify" of its organ class, in the reporter's words.
 * @param names coded and reported names, the most trusted first
 * @param socNames names of the organ class, the most trusted first
 */
export function matchTerm(codes: readonly string[], names: readonly string[], socNames: readonly string[]): TermMatch {
  const coded = codes.filter((code) => /^\d{8}$/.test(code)).map((code) => findTerm(Number(code), '5.0'));
  const exact = coded.find((term) => term !== undefined) ?? firstIn(BY_NAME, names);
  if (exact !== undefined) return { term: exact, by: 'name' };
  const synonym = firstIn(BY_SYNONYM, names);
  if (synonym !== undefined) return { term: synonym, by: 'synonym' };
  const soc = firstIn(SOC_BY_NAME, socNames) ?? GENERAL_DISORDERS;
  const other = OTHER_BY_SOC.get(soc);
  if (other === undefined) throw new Error(`organ class ${soc} has no "Other, specify" term`);
  return { term: other, by: 'other' };
}

function firstIn<T>(map: ReadonlyMap<string, T>, names: readonly string[]): T | undefined {
  return names.map((name) => map.get(spellingKey(name))).find((found) => found !== undefined);
}

/** One key for British and American spelling, case, hyphens and spaces. */
function spellingKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ae', 'e')
    .replaceAll('oe', 'e')
    .replaceAll('our', 'or')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A key that two terms share names neither. */
function byKey(terms: readonly CtcaeTerm[]): ReadonlyMap<string, CtcaeTerm> {
  const keys = terms.map((term) => spellingKey(term.name));
  const shared = new Set(keys.filter((key, place) => keys.indexOf(key) !== place));
  return new Map(terms.map((term, place) => [keys[place]!, term] as const).filter(([key]) => !shared.has(key)));
}

const BY_NAME = byKey(ALL_TERMS);
const SOC_BY_NAME: ReadonlyMap<string, number> = new Map(SOCS.map(({ code, name }) => [spellingKey(name), code]));
const OTHER_BY_SOC: ReadonlyMap<number, CtcaeTerm> = new Map(
  ALL_TERMS.filter((term) => term.needsSpecify).map((term) => [term.soc, term]),
);

/** Usual words of clinical files for what CTCAE calls otherwise. */
const SYNONYMS: Readonly<Record<string, string>> = {
  CRS: 'Cytokine release syndrome',
  ICANS: 'Immune effector cell-associated neurotoxicity syndrome',
  'Immune effector cell associated neurotoxicity': 'Immune effector cell-associated neurotoxicity syndrome',
  GvHD: 'Graft versus host disease',
  'Acute graft versus host disease': 'Graft versus host disease',
  'IEC-HS': 'Secondary hemophagocytic lymphohistiocytosis',
  'Haemophagocytic lymphohistiocytosis': 'Secondary hemophagocytic lymphohistiocytosis',
  Pyrexia: 'Fever',
  Neutropenia: 'Neutrophil count decreased',
  Thrombocytopenia: 'Platelet count decreased',
  Leukopenia: 'White blood cell decreased',
  Leucopenia: 'White blood cell decreased',
  'White blood cell count decreased': 'White blood cell decreased',
  Lymphopenia: 'Lymphocyte count decreased',
  'Confusional state': 'Confusion',
  'Decreased appetite': 'Anorexia',
  'ALT increased': 'Alanine aminotransferase increased',
  'AST increased': 'Aspartate aminotransferase increased',
  'Blood creatinine increased': 'Creatinine increased',
  'Oedema peripheral': 'Edema limbs',
  'Peripheral oedema': 'Edema limbs',
  Contusion: 'Bruising',
  'Tumour lysis syndrome': 'Tumor lysis syndrome',
  Pneumonia: 'Lung infection',
  'Upper respiratory tract infection': 'Upper respiratory infection',
};

const BY_SYNONYM: ReadonlyMap<string, CtcaeTerm> = new Map(
  Object.entries(SYNONYMS).map(([synonym, name]) => {
    const term = BY_NAME.get(spellingKey(name));
    if (term === undefined) throw new Error(`the synonym "${synonym}" leads to no term`);
    return [spellingKey(synonym), term];
  }),
);
