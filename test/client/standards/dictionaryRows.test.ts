import { describe, expect, test } from 'vitest';
import { dictionaryRows } from '../../../client/features/standards/dictionaryRows.ts';
import type { DictionaryView } from '../../../client/features/standards/dictionaryView.ts';

const view = (change: Partial<DictionaryView> = {}): DictionaryView => ({
  version: '5.0',
  query: '',
  soc: undefined,
  only: 'all',
  term: undefined,
  ...change,
});
const names = (change: Partial<DictionaryView>) => dictionaryRows(view(change), []).map(({ name }) => name);

describe('the rows of the dictionary', () => {
  test('are all terms of the version as long as nothing is asked', () => {
    expect(names({ version: '5.0' })).toHaveLength(840);
    expect(names({ version: '6.0' })).toHaveLength(850);
  });

  test('one organ class, found words and differences narrow each other', () => {
    expect(names({ soc: 13, query: 'decreased' })).toContain('Neutrophil count decreased');
    expect(names({ soc: 2, query: 'neutrophil' })).toEqual([]);
    expect(names({ only: 'different', version: '6.0' })).toContain('Thrombocytopenia');
    expect(names({ only: 'different', version: '5.0' })).toContain('Platelet count decreased');
    expect(names({ only: 'different', version: '6.0' })).not.toContain('Anemia');
  });

  test('the CAR-T terms are those with a summary of their own', () => {
    expect(names({ only: 'cart', version: '5.0' })).toHaveLength(239);
    expect(names({ only: 'cart', version: '6.0' })).toContain('Pneumonia');
    expect(names({ only: 'cart', version: '6.0' })).not.toContain('Lung infection');
  });

  test('words of the installation find too', () => {
    const synonyms = [{ synonymId: 1, phrase: '打摆子', termCode: 10016558 as never }];
    expect(dictionaryRows(view({ query: '打摆子' }), synonyms).map(({ name }) => name)).toEqual(['Fever']);
  });
});
