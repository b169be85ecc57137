import { describe, expect, test } from 'vitest';
import { ALL_TERMS } from '../../../../shared/grading/ctcae/allTerms.ts';
import { CTCAE_V5 } from '../../../../shared/grading/ctcae/ctcaeV5.data.ts';
import { defaultScaleOf } from '../../../../shared/grading/ctcae/defaultScaleOf.ts';
import { findTerm } from '../../../../shared/grading/ctcae/findTerm.ts';
import { gradesOf } from '../../../../shared/grading/ctcae/gradesOf.ts';
import { SOCS } from '../../../../shared/grading/ctcae/socs.ts';
import { publishedTerms } from './published.ts';

const published = publishedTerms();

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
