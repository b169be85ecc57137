import { expect, test } from 'vitest';
import { withFilter } from '../../../client/features/figures/FigureFilters.tsx';
import {
  FIGURES_SEARCH,
  FILTER_KEYS,
  type FiguresSearch,
  searchOfFilter,
} from '../../../client/features/figures/figureChoice.ts';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';

const everything = Object.fromEntries(Object.keys(FIGURES_SEARCH).map((key) => [key, key])) as unknown as FiguresSearch;

test('another filter changes where filters stand in the address, and nothing else but the one event selected', () => {
  const next = withFilter(everything, { ...NO_FILTER, seriousOnly: true });
  const gone = Object.keys(FIGURES_SEARCH).filter((key) => !(key in next));
  expect(gone.toSorted()).toEqual([...FILTER_KEYS.filter((key) => key !== 'serious'), 'event', 'at'].toSorted());
  expect(next).toMatchObject({ serious: 'yes', between: 'between', least: 'least', patients: 'patients' });
});

test('every part of a filter stands where filters stand', () => {
  const all = searchOfFilter({
    population: 'evaluable',
    doseLevels: ['DL1'],
    family: 'CRS',
    gradeAtLeast: 3,
    seriousOnly: true,
    relatedOnly: true,
    onset: { fromDay: 0, toDay: 28 },
  });
  expect(Object.keys(all).toSorted()).toEqual([...FILTER_KEYS].toSorted());
});
