import { type FigureFilter, NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import {
  instant,
  nameList,
  oneOf,
  type ParamReader,
  positiveInteger,
  type SearchOf,
  searchText,
} from '../../lib/searchParams.ts';

/** The figures of the page, in the order a committee reads them. */
export const FIGURE_NAMES = [
  'incidence',
  'grades',
  'lanes',
  'heatmap',
  'syndromes',
  'times',
  'counts',
  'liver',
  'kinetics',
  'differences',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** Figures of what was measured: a filter of events has no say over them. */
export const MEASURED_FIGURES: readonly FigureName[] = ['counts', 'liver', 'kinetics'];

/** The figures of one tab, the first of each being what an address without a part shows. */
export const COUNT_PARTS = ['ANC', 'PLAT', 'HGB'] as const;
export const LIVER_PARTS = ['peaks', 'shift'] as const;
export const COURSE_PARTS = ['product', 'cd7'] as const;
export type MeasuredPart = (typeof COUNT_PARTS)[number] | (typeof LIVER_PARTS)[number] | (typeof COURSE_PARTS)[number];

const gradeParam: ParamReader<1 | 2 | 3 | 4 | 5> = (raw) => ([1, 2, 3, 4, 5] as const).find((grade) => grade === raw);

export const SWIM_ORDERS = ['dosing', 'worst-grade', 'first-onset', 'last-change'] as const;

/** Study days `from~to`, both ends inclusive; a day before the infusion has a minus sign. */
const dayRange: ParamReader<string> = (raw) => (typeof raw === 'string' && readDays(raw) !== null ? raw : undefined);

/** What of the page lies in its address: the same link shows the same view. */
export const FIGURES_SEARCH = {
  asOf: positiveInteger,
  /** Of that change: the moment it is judged at. */
  moment: instant,
  figure: oneOf(...FIGURE_NAMES),
  as: oneOf('table'),
  by: oneOf('organ-class'),
  /** Fewest patients a row of the incidence table may have. */
  least: positiveInteger,
  order: oneOf('worst-grade', 'first-onset', 'last-change'),
  /** Groups of the incidence table opened or closed by the reader, by number, parted by `|`. */
  turned: searchText,
  curve: oneOf('resolution'),
  band: oneOf('shown'),
  part: oneOf(...COUNT_PARTS, ...LIVER_PARTS, ...COURSE_PARTS),
  /** Laboratory parameter of the shift table: code of the analyte and of the term. */
  parameter: searchText,
  population: oneOf('evaluable'),
  /** Dose levels parted by `|`; `-` = not assigned. */
  levels: searchText,
  family: oneOf(...TOXICITY_FAMILIES),
  grade: gradeParam,
  serious: oneOf('yes'),
  related: oneOf('yes'),
  days: dayRange,
  /** Two dose levels to compare, parted by `|`. */
  between: searchText,
  /** Selected patients by number, parted by `|`. */
  patients: nameList,
  /** Record of the one event that is selected. */
  event: positiveInteger,
  /** Of the selected patients the one the stepper stands at. */
  at: searchText,
};
export type FiguresSearch = SearchOf<typeof FIGURES_SEARCH>;

const NOT_ASSIGNED = '-';
const list = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : text.split('|');

export function filterOf(search: FiguresSearch): FigureFilter {
  const levels = list(search.levels).map((name) => (name === NOT_ASSIGNED ? null : name));
  return {
    population: search.population ?? NO_FILTER.population,
    doseLevels: levels.length === 0 ? null : levels,
    family: search.family ?? null,
    gradeAtLeast: search.grade ?? 0,
    seriousOnly: search.serious === 'yes',
    relatedOnly: search.related === 'yes',
    onset: search.days === undefined ? null : readDays(search.days),
  };
}

/** The address of a filter; what is not filtered is not in it. */
/** Where a filter stands in the address. */
export const FILTER_KEYS = [
  'population',
  'levels',
  'family',
  'grade',
  'serious',
  'related',
  'days',
] as const satisfies readonly (keyof FiguresSearch)[];

export function searchOfFilter(filter: FigureFilter): FiguresSearch {
  const { population, doseLevels, family, gradeAtLeast, seriousOnly, relatedOnly, onset } = filter;
  return {
    ...(population === 'evaluable' && { population }),
    ...(doseLevels !== null && { levels: doseLevels.map((name) => name ?? NOT_ASSIGNED).join('|') }),
    ...(family !== null && { family }),
    ...(gradeAtLeast !== 0 && { grade: gradeAtLeast }),
    ...(seriousOnly && { serious: 'yes' as const }),
    ...(relatedOnly && { related: 'yes' as const }),
    ...(onset !== null && { days: `${onset.fromDay}~${onset.toDay}` }),
  };
}

export const isFiltered = (filter: FigureFilter): boolean => Object.keys(searchOfFilter(filter)).length > 0;

/** The address with these patients selected, and of their events perhaps one; nobody = nothing is selected. */
export function withSelection(search: FiguresSearch, numbers: readonly string[], event?: number): FiguresSearch {
  const { patients: _, event: __, at: ___, ...rest } = search;
  if (numbers.length === 0) return rest;
  return { ...rest, patients: numbers.join('|'), ...(event !== undefined && { event }) };
}

export const selectedNumbers = (search: FiguresSearch): readonly string[] => list(search.patients);

function readDays(text: string): FigureFilter['onset'] {
  const found = /^(-?\d{1,4})~(-?\d{1,4})$/.exec(text);
  if (found === null) return null;
  const [fromDay, toDay] = [Number(found[1]), Number(found[2])];
  return fromDay <= toDay ? { fromDay, toDay } : null;
}
