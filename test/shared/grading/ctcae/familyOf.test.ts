import { describe, expect, test } from 'vitest';
import { ALL_TERMS, allTerms } from '../../../../shared/grading/ctcae/allTerms.ts';
import { familyOf } from '../../../../shared/grading/ctcae/familyOf.ts';
import { findTerm } from '../../../../shared/grading/ctcae/findTerm.ts';

const namesOf = (family: string) =>
  ALL_TERMS.filter((term) => familyOf(term.code) === family)
    .map((term) => term.name)
    .toSorted();

describe('familyOf', () => {
  test('CRS and ICANS are lanes of one term each', () => {
    expect(namesOf('CRS')).toEqual(['Cytokine release syndrome']);
    expect(namesOf('ICANS')).toEqual(['Immune effector cell-associated neurotoxicity syndrome']);
  });

  test('haematological means blood counts and marrow, wherever CTCAE lists them', () => {
    expect(namesOf('haematological')).toEqual([
      'Anemia',
      'Bone marrow hypocellular',
      'CD4 lymphocytes decreased',
      'Eosinophilia',
      'Febrile neutropenia',
      'Hemoglobin increased',
      'Leukocytosis',
      'Lymphocyte count decreased',
      'Lymphocyte count increased',
      'Neutrophil count decreased',
      'Platelet count decreased',
      'White blood cell decreased',
    ]);
  });

  test('the terms CTCAE 6.0 put in their place are judged as they were', () => {
    const ofV6 = allTerms('6.0').filter((term) => findTerm(term.code, '5.0') === undefined);
    const haematological = ofV6.filter((term) => familyOf(term.code) === 'haematological').map((term) => term.name);
    expect(haematological.toSorted()).toEqual([
      'Aplastic anemia',
      'Lymphopenia',
      'Neutrophil count increased',
      'Thrombocytopenia',
      'Thrombocytosis',
    ]);
    expect(familyOf(10035664)).toBe('infection'); // Pneumonia
  });

  test('infection means the organ class of infections, all of it', () => {
    const infections = ALL_TERMS.filter((term) => term.soc === 11).map((term) => term.name);
    expect(namesOf('infection')).toEqual(infections.toSorted());
    expect(infections).toContain('Sepsis');
  });

  test.each([
    ['clotting', 10013442],
    ['an open blood term', 10005329],
    ['haemolysis', 10019491],
    ['graft versus host disease', 10018651],
    ['an unknown code', 10999999],
  ])('%s is judged as non-haematological', (_name, code) => {
    expect(familyOf(code)).toBe('other');
  });
});
