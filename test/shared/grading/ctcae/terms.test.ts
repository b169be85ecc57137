import { describe, expect, test } from 'vitest';
import { ALL_TERMS, allTerms } from '../../../../shared/grading/ctcae/allTerms.ts';
import { CTCAE_V5 } from '../../../../shared/grading/ctcae/ctcaeV5.data.ts';
import { REPORTED_IN_V6_AS } from '../../../../shared/grading/ctcae/ctcaeV6.data.ts';
import { defaultScaleOf } from '../../../../shared/grading/ctcae/defaultScaleOf.ts';
import { findTerm } from '../../../../shared/grading/ctcae/findTerm.ts';
import { gradesOf } from '../../../../shared/grading/ctcae/gradesOf.ts';
import { SOCS } from '../../../../shared/grading/ctcae/socs.ts';
import { versionDifference } from '../../../../shared/grading/ctcae/versionDifference.ts';
import { publishedMapping, publishedTerms } from './published.ts';

const published = publishedTerms();
const publishedV6 = publishedTerms('6.0');
const mapping = publishedMapping();

describe('the CTCAE 5.0 list', () => {
  test('has 837 terms with distinct codes and names in 26 organ classes', () => {
    expect(CTCAE_V5).toHaveLength(837);
    expect(new Set(ALL_TERMS.map((term) => term.code)).size).toBe(840);
    expect(new Set(ALL_TERMS.map((term) => term.name)).size).toBe(840);
    expect(SOCS).toHaveLength(26);
    expect(new Set(CTCAE_V5.map(([, soc]) => soc))).toEqual(new Set(SOCS.map((soc) => soc.code)));
  });

  test('numbers the organ classes 1 to 26 in alphabetical order', () => {
    expect(SOCS.map((soc) => soc.code)).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
    const names = SOCS.map((soc) => soc.name);
    expect(names).toEqual(names.toSorted());
  });

  test.skipIf(!published)('equals the published list in code, name, organ class and existing grades', () => {
    const ours = CTCAE_V5.map(([code]) => findTerm(code)!);
    const facts = ours.map(({ code, name, soc, grades }) =>
      [code, name, SOCS[soc - 1]!.name, grades.join()].join(' | '),
    );
    const theirs = published!.map((term) =>
      [term.meddra_code, term.term, term.soc, term.grades_existing.join()].join(' | '),
    );
    expect(facts.toSorted()).toEqual(theirs.toSorted());
  });

  test('asks for the reporter’s own words in the 26 "Other, specify" terms and nowhere else', () => {
    const open = ALL_TERMS.filter((term) => term.needsSpecify);
    expect(open.map((term) => term.soc).toSorted((a, b) => a - b)).toEqual(SOCS.map((soc) => soc.code));
    expect(ALL_TERMS.filter((term) => /specify/i.test(term.name))).toEqual(open);
  });
});

describe('the CTCAE 6.0 list', () => {
  test('has 850 terms with distinct codes and names, of which 790 are of 5.0 too', () => {
    const terms = allTerms('6.0');
    expect(terms).toHaveLength(850);
    expect(new Set(terms.map(({ code }) => code)).size).toBe(850);
    expect(new Set(terms.map(({ name }) => name)).size).toBe(850);
    const shared = terms.filter(({ code }) => CTCAE_V5.some((row) => row[0] === code));
    expect(shared).toHaveLength(790);
    for (const { code, name } of shared) expect(findTerm(code, '5.0')!.name).toBe(name);
  });

  test.skipIf(!publishedV6)('equals the published list in code, name, organ class and existing grades', () => {
    const facts = allTerms('6.0').map((term) =>
      [term.code, term.name, SOCS[term.soc - 1]!.name, term.published.join()].join(' | '),
    );
    const theirs = publishedV6!.map((term) =>
      [term.meddra_code, term.term, term.soc, term.grades_existing.join()].join(' | '),
    );
    expect(facts.toSorted()).toEqual(theirs.toSorted());
  });

  test.skipIf(!mapping)('reports every 5.0 term where the published mapping does', () => {
    const pairs = mapping!.filter(({ v5, v6 }) => v5 !== v6).map(({ v5, v6 }) => `${v5} ${v6}`);
    const ours = Object.entries(REPORTED_IN_V6_AS).flatMap(([v5, codes]) => codes.map((v6) => `${v5} ${v6}`));
    expect(ours.toSorted()).toEqual(pairs.toSorted());
    const kept = mapping!.filter(({ v5, v6 }) => v5 === v6).map(({ v5 }) => v5);
    for (const [code] of CTCAE_V5) expect(findTerm(code, '6.0') !== undefined, String(code)).toBe(kept.includes(code));
  });

  test.each([
    ['a removed term leads on', 10035528, { kind: 'removed-in-6.0', reportedAs: [10043554] }],
    ['a new term says what it stands for', 10043554, { kind: 'new-in-6.0', replaces: [10035528] }],
    ['a supplementary term of ours is new', 10083347, { kind: 'new-in-6.0' }],
    ['a moved term', 10011703, { kind: 'changed', soc: { before: 2, after: 26 }, grades: null }],
    ['other grades', 10021143, { kind: 'changed', grades: { before: [2, 3, 4, 5], after: [1, 2, 3, 4, 5] } }],
    ['other bounds only', 10029366, { kind: 'changed', grades: null, soc: null, criteria: [1, 2, 3, 4] }],
    ['nothing', 10002272, { kind: 'same' }],
  ] as const)('versionDifference: %s', (_claim, code, difference) => {
    expect(versionDifference(code)).toMatchObject(difference);
  });

  test('the trial’s version decides which grades an event may have', () => {
    expect(gradesOf(10021143, '5.0')).toEqual([2, 3, 4, 5]);
    expect(gradesOf(10021143, '6.0')).toEqual([1, 2, 3, 4, 5]);
    expect(gradesOf(10035528, '6.0')).toEqual([]);
    expect(gradesOf(10043554, '5.0')).toEqual([]);
    expect(findTerm(10043554)?.name).toBe('Thrombocytopenia');
  });
});

describe('gradesOf', () => {
  test.each([
    ['bacteremia is grade 2 only', 10003999, [2]],
    ['sepsis starts at grade 3', 10040047, [3, 4, 5]],
    ['a low neutrophil count has no grade 5', 10029366, [1, 2, 3, 4]],
    ['hypermagnesemia has no grade 2', 10020670, [1, 3, 4, 5]],
    ['death NOS is grade 5 only', 10011914, [5]],
    ['an unknown code has no grade', 10999999, []],
  ] as const)('%s', (_claim, code, grades) => {
    expect(gradesOf(code)).toEqual(grades);
  });

  test('leaves many terms without some grade, so that a form must ask', () => {
    expect(CTCAE_V5.filter(([code]) => gradesOf(code).length === 5)).toHaveLength(330);
  });
});

describe('supplementary terms and scales', () => {
  test.each([
    ['CRS', 10052015, 'ASTCT 2019', 10],
    ['ICANS', 10083347, 'ASTCT 2019', 17],
    ['graft versus host disease', 10018651, 'MAGIC 2016', 10],
    ['hyperinflammation after cell therapy', 10081409, 'IEC-HS 2023', 10],
  ] as const)('%s is graded on its own scale, 1 to 5, whatever CTCAE the trial uses', (_name, code, scale, soc) => {
    expect(findTerm(code)).toMatchObject({ scale, soc, grades: [1, 2, 3, 4, 5], needsSpecify: false });
    expect(defaultScaleOf(code, '5.0')).toBe(scale);
    expect(defaultScaleOf(code, '6.0')).toBe(scale);
  });

  test('every other term is graded by the CTCAE version frozen for the trial', () => {
    expect(defaultScaleOf(10016558, '5.0')).toBe('CTCAE 5.0');
    expect(defaultScaleOf(10016558, '6.0')).toBe('CTCAE 6.0');
    expect(ALL_TERMS.filter((term) => term.scale !== 'CTCAE 5.0')).toHaveLength(4);
  });
});
