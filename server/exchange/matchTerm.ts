import { ALL_TERMS, allTerms } from '../../shared/grading/ctcae/allTerms.ts';
import type { CtcaeTerm } from '../../shared/grading/ctcae/ctcaeTerm.ts';
import { REPORTED_IN_V6_AS } from '../../shared/grading/ctcae/ctcaeV6.data.ts';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import { SOCS } from '../../shared/grading/ctcae/socs.ts';
import type { CtcaeVersion } from '../../shared/model/grade.ts';

export interface TermMatch {
  readonly term: CtcaeTerm;
  readonly by: 'name' | 'synonym' | 'other';
}

const GENERAL_DISORDERS = 8;

/**
 * The CTCAE term of a foreign event, as the version of the trial has it: by its code, by its exact name, or by a named
 * synonym; never by similarity. What matches nothing goes under "Other, specify" of its organ class, in the reporter's
 * words.
 * @param names coded and reported names, the most trusted first
 * @param socNames names of the organ class, the most trusted first
 */
export function matchTerm(
  codes: readonly string[],
  names: readonly string[],
  socNames: readonly string[],
  version: CtcaeVersion,
): TermMatch {
  const { byName, bySynonym, otherBySoc } = WORDS[version];
  const coded = codes.filter((code) => /^\d{8}$/.test(code)).map((code) => findTerm(Number(code), version));
  const exact = coded.find((term) => term !== undefined) ?? firstIn(byName, names);
  if (exact !== undefined) return { term: exact, by: 'name' };
  const synonym = firstIn(bySynonym, names);
  if (synonym !== undefined) return { term: synonym, by: 'synonym' };
  const soc = firstIn(SOC_BY_NAME, socNames) ?? GENERAL_DISORDERS;
  const other = otherBySoc.get(soc);
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

const SOC_BY_NAME: ReadonlyMap<string, number> = new Map(SOCS.map(({ code, name }) => [spellingKey(name), code]));

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

const V5_BY_NAME = byKey(ALL_TERMS);

/** The term of a version under which a term of 5.0 is reported; `undefined` where there is no one term for it. */
function reportedAs(term: CtcaeTerm, version: CtcaeVersion): CtcaeTerm | undefined {
  const successors = REPORTED_IN_V6_AS[term.code] ?? [];
  return findTerm(term.code, version) ?? (successors.length === 1 ? findTerm(successors[0]!, version) : undefined);
}

/** Usual words, and names of 5.0 the version no longer has. */
function synonymsOf(version: CtcaeVersion): ReadonlyMap<string, CtcaeTerm> {
  const named = Object.entries(SYNONYMS).map(([synonym, name]) => {
    const term = V5_BY_NAME.get(spellingKey(name));
    if (term === undefined) throw new Error(`the synonym "${synonym}" leads to no term`);
    return [spellingKey(synonym), term] as const;
  });
  return new Map(
    [...V5_BY_NAME, ...named].flatMap(([key, old]) => {
      const term = reportedAs(old, version);
      return term === undefined ? [] : [[key, term] as const];
    }),
  );
}

const wordsOf = (version: CtcaeVersion) => ({
  byName: byKey(allTerms(version)),
  bySynonym: synonymsOf(version),
  otherBySoc: new Map(
    allTerms(version)
      .filter(({ needsSpecify }) => needsSpecify)
      .map((term) => [term.soc, term] as const),
  ),
});
const WORDS: Readonly<Record<CtcaeVersion, ReturnType<typeof wordsOf>>> = {
  '5.0': wordsOf('5.0'),
  '6.0': wordsOf('6.0'),
};
