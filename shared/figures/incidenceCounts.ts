import type { ToxicityFamily } from '../model/grade.ts';
import { TOXICITY_FAMILIES } from '../model/vocabulary.ts';
import type { RowCounts } from './countRows.ts';
import { COUNT } from './countRows.ts';
import type { FigureTerm } from './figureData.ts';

/** Patients of one dose level, or of all, with the event. */
export interface IncidenceCell {
  readonly any: number;
  /** Grade 3 or worse. */
  readonly severe: number;
  readonly serious: number;
  readonly dlt: number;
  readonly possibleDlt: number;
  /** By worst grade 1 to 5. */
  readonly byGrade: readonly [number, number, number, number, number];
  /** Patients none of whose events of this kind has a grade; with `byGrade` they add up to `any`. */
  readonly notGraded: number;
}

export interface CountedRow {
  /** Index into the terms; `null` = a group, or all of them. */
  readonly term: number | null;
  readonly perLevel: readonly IncidenceCell[];
  readonly total: IncidenceCell;
  readonly events: number;
}

export type GroupedBy = 'family' | 'organ-class';

export interface CountedGroup<Row = CountedRow> {
  readonly by: GroupedBy;
  readonly family: ToxicityFamily;
  readonly socCode: number;
  readonly row: Row;
  /** How many `terms`; asking for them may count them. */
  readonly termCount: number;
  /** Grade 3 and worse first, then any grade, then code. */
  readonly terms: readonly Row[];
}

/** The incidence table as far as it is counts. Source: [FIGURES §2.4, §2.5]. */
export interface IncidenceCounts<Row = CountedRow> {
  /** Dose levels that have a patient, in dose order, each with its denominator. */
  readonly levels: readonly { readonly doseLevel: string | null; readonly patients: number }[];
  readonly patients: number;
  readonly anyEvent: Row;
  readonly groups: readonly CountedGroup<Row>[];
  /** Events the filter could not judge. */
  readonly undecidable: number;
}

/** The terms in groups; the rows of a table are the terms, then the groups, then one of all events. */
export interface TermGroups {
  readonly keys: readonly number[];
  /** Group of each term. */
  readonly groupOf: Int32Array;
}

export function groupTerms(terms: readonly FigureTerm[], by: GroupedBy): TermGroups {
  const keys = [...new Set(terms.map((term) => groupKey(term, by)))].toSorted((a, b) => a - b);
  const place = new Map(keys.map((key, at) => [key, at]));
  return { keys, groupOf: Int32Array.from(terms, (term) => place.get(groupKey(term, by))!) };
}

function groupKey(term: FigureTerm, by: GroupedBy): number {
  return by === 'family' ? TOXICITY_FAMILIES.indexOf(term.family) : term.socCode;
}

interface Counted extends Pick<IncidenceCounts, 'levels' | 'patients' | 'undecidable'> {
  readonly terms: readonly FigureTerm[];
  readonly groups: TermGroups;
  readonly found: RowCounts;
  /** The same with the terms counted, made when somebody asks for a term; left out = `found` has them. */
  readonly inFull?: () => RowCounts;
}

/** Puts counted rows in their order; `finish` adds to a row what else is known of it. */
export function incidenceCounts<Row extends CountedRow>(
  { levels, patients, undecidable, terms, groups: { keys, groupOf }, found, inFull }: Counted,
  by: GroupedBy,
  finish: (row: CountedRow, at: number) => Row,
): IncidenceCounts<Row> {
  const rowIn = (counts: RowCounts, at: number, term: number | null) =>
    finish(rowAt(counts, at, term, levels.length), at);
  const row = (at: number) => rowIn(found, at, null);
  const members = keys.map((): number[] => []);
  for (const [term, group] of groupOf.entries()) if (found.events[term]! > 0) members[group]!.push(term);
  const codeOf = ({ term }: CountedRow) => terms[term!]!.termCode;
  const termsIn = (counts: RowCounts, own: readonly number[]) =>
    own.map((term) => rowIn(counts, term, term)).toSorted((a, b) => bySeverity(a, b) || codeOf(a) - codeOf(b));
  const groups = members.flatMap((own, group): CountedGroup<Row>[] => {
    if (own.length === 0) return [];
    const { family, socCode } = terms[own[0]!]!;
    const bare = { by, family, socCode, row: row(terms.length + group), termCount: own.length };
    if (inFull === undefined) return [{ ...bare, terms: termsIn(found, own) }];
    return [withTerms(bare, () => termsIn(inFull(), own))];
  });
  return {
    levels,
    patients,
    anyEvent: row(terms.length + keys.length),
    groups: by === 'family' ? groups : groups.toSorted((a, b) => bySeverity(a.row, b.row) || a.socCode - b.socCode),
    undecidable,
  };
}

/** A group whose terms are made when somebody asks for them. */
export function withTerms<Row>(group: Omit<CountedGroup<Row>, 'terms'>, make: () => readonly Row[]): CountedGroup<Row> {
  let made: readonly Row[] | undefined;
  return {
    ...group,
    get terms() {
      made ??= make();
      return made;
    },
  };
}

/** Most patients at grade 3 or worse first, then most at any grade. */
export const bySeverity = (a: CountedRow, b: CountedRow): number =>
  b.total.severe - a.total.severe || b.total.any - a.total.any;

function rowAt(found: RowCounts, row: number, term: number | null, levels: number): CountedRow {
  const sums = new Uint32Array(COUNT.fields);
  const perLevel: IncidenceCell[] = [];
  for (let level = 0; level < levels; level += 1) {
    const cell = (row * levels + level) * COUNT.fields;
    for (let field = 0; field < COUNT.fields; field += 1) sums[field]! += found.counts[cell + field]!;
    perLevel.push(cellAt(found.counts, cell));
  }
  return { term, perLevel, total: cellAt(sums, 0), events: found.events[row]! };
}

function cellAt(counts: Uint32Array, cell: number): IncidenceCell {
  const grade = cell + COUNT.byGrade;
  return {
    any: counts[cell + COUNT.any]!,
    severe: counts[cell + COUNT.severe]!,
    serious: counts[cell + COUNT.serious]!,
    dlt: counts[cell + COUNT.dlt]!,
    possibleDlt: counts[cell + COUNT.possibleDlt]!,
    byGrade: [counts[grade + 1]!, counts[grade + 2]!, counts[grade + 3]!, counts[grade + 4]!, counts[grade + 5]!],
    notGraded: counts[grade]!,
  };
}
