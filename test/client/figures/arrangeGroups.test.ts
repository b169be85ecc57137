import { expect, test } from 'vitest';
import { arrangeGroups } from '../../../client/features/figures/arrangeGroups.ts';
import type { LineRow } from '../../../client/features/figures/IncidenceLine.tsx';
import type { CountedGroup, IncidenceCell } from '../../../shared/figures/incidenceCounts.ts';

const aCell = (any: number, severe: number): IncidenceCell => ({
  any,
  severe,
  serious: 0,
  dlt: 0,
  possibleDlt: 0,
  byGrade: [0, 0, 0, 0, 0],
  notGraded: 0,
});
const aRow = (term: number | null, any: number, severe = 0): LineRow => ({
  term,
  perLevel: [],
  total: aCell(any, severe),
  events: any,
});
const aGroup = (
  by: 'family' | 'organ-class',
  socCode: number,
  row: LineRow,
  terms: readonly LineRow[],
): CountedGroup<LineRow> => ({ by, family: 'other', socCode, row, termCount: terms.length, terms });

const TERMS = ['Vomiting', 'Anemia', 'Nausea', 'Sepsis'];
const SOCS: Readonly<Record<number, string>> = { 1: 'Vascular', 2: 'Cardiac', 3: 'Eye' };
const names = {
  group: ({ socCode }: { readonly socCode: number }) => SOCS[socCode]!,
  term: ({ term }: { readonly term: number | null }) => TERMS[term!]!,
  level: (level: string | null) => level ?? '–',
};
const termsOf = (groups: readonly CountedGroup<LineRow>[]) =>
  groups.map((group) => [SOCS[group.socCode], ...group.terms.map(names.term)]);
const show = (groups: readonly CountedGroup<LineRow>[], least = 1, find = '') =>
  termsOf(arrangeGroups(groups, { names, least, find }));

const groups = [
  aGroup('organ-class', 1, aRow(null, 2), [aRow(0, 2), aRow(1, 2), aRow(2, 3, 1)]),
  aGroup('organ-class', 2, aRow(null, 2), [aRow(3, 1)]),
  aGroup('organ-class', 3, aRow(null, 4, 1), []),
];

test('worst first, then most patients, then by name; families keep their order', () => {
  expect(show(groups)).toEqual([['Eye'], ['Cardiac', 'Sepsis'], ['Vascular', 'Nausea', 'Anemia', 'Vomiting']]);
  const families = groups.map((group) => ({ ...group, by: 'family' as const }));
  expect(show(families).map(([name]) => name)).toEqual(['Vascular', 'Cardiac', 'Eye']);
});

test('rows of fewer patients than asked for are not shown, and groups of fewer neither', () => {
  expect(show(groups, 2)).toEqual([['Eye'], ['Cardiac'], ['Vascular', 'Nausea', 'Anemia', 'Vomiting']]);
  expect(show(groups, 3)).toEqual([['Eye']]);
});

test('words keep the terms that have them, and groups with such a term', () => {
  expect(show(groups, 1, ' an ')).toEqual([['Vascular', 'Anemia']]);
  expect(show(groups, 1, 'A')).toEqual([['Vascular', 'Nausea', 'Anemia']]);
  expect(show(groups, 3, 'a')).toEqual([]);
});

test('terms are asked for only of a group that is opened', () => {
  let asked = 0;
  const lazy = {
    ...aGroup('family', 1, aRow(null, 2), []),
    get terms() {
      asked += 1;
      return [aRow(0, 2)];
    },
  };
  const [group] = arrangeGroups([lazy], { names, least: 1, find: '' });
  expect(asked).toBe(0);
  expect(group!.terms.map(names.term)).toEqual(['Vomiting']);
  expect(asked).toBe(1);
});
