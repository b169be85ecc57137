import type { ToxicityFamily } from '../model/grade.ts';
import { TOXICITY_FAMILIES } from '../model/vocabulary.ts';
import { affectedByRow, COUNT, countRows, type RowCounts } from './countRows.ts';
import type { FigureData } from './figureData.ts';
import type { FigureFilter, Selected } from './figureFilter.ts';
import { selectFor } from './figureFilter.ts';
import { type PatientsHaving, patientsHaving } from './patientsHaving.ts';

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

export interface IncidenceRow {
  /** Index into the terms; `null` = a group, or all of them. */
  readonly term: number | null;
  readonly perLevel: readonly IncidenceCell[];
  readonly total: IncidenceCell;
  readonly events: number;
  /** Indices into the patients, worst first. */
  readonly patients: readonly number[];
  /** Those of them in each of the counts of `total`, worst first. */
  readonly having: PatientsHaving;
}

export interface IncidenceGroup {
  readonly by: 'family' | 'organ-class';
  readonly family: ToxicityFamily;
  readonly socCode: number;
  readonly row: IncidenceRow;
  /** Grade 3 and worse first, then any grade, then code. */
  readonly terms: readonly IncidenceRow[];
}

export interface IncidenceTable {
  /** Dose levels that have a patient, in dose order, each with its denominator. */
  readonly levels: readonly { readonly doseLevel: string | null; readonly patients: number }[];
  readonly patients: number;
  readonly anyEvent: IncidenceRow;
  readonly groups: readonly IncidenceGroup[];
  /** Events the filter could not judge. */
  readonly undecidable: number;
}

/** Who had what, at which dose: the incidence table and, cell by cell, the by-grade table. Source: [FIGURES §2.4, §2.5]. */
export function incidenceTable(data: FigureData, filter: FigureFilter, by: IncidenceGroup['by']): IncidenceTable {
  const selected = selectFor(data, filter);
  const frame = frameOf(data, selected);
  const groupKeys = [...new Set(data.terms.map((term) => groupKey(term, by)))].toSorted((a, b) => a - b);
  const groupOf = Int32Array.from(data.terms, (term) => groupKeys.indexOf(groupKey(term, by)));
  const levels = frame.levels.length;
  const plan = { levelOf: frame.levelOf, levels, groupOf, groups: groupKeys.length };
  const found = countRows(data, selected, plan);
  let lists: ReturnType<typeof affectedByRow> | undefined;
  const affected = (at: number) => {
    lists ??= affectedByRow(data, selected, plan);
    return lists[at]!;
  };
  const having = (at: number) => {
    const isOfRow = (term: number) =>
      at === term || at === data.terms.length + groupKeys.length || at === data.terms.length + groupOf[term]!;
    return patientsHaving(data, selected, isOfRow);
  };
  const row = (at: number, term: number | null) => rowOf(found, at, term, levels, { affected, having });

  const members = groupKeys.map((): number[] => []);
  for (const [term, group] of groupOf.entries()) if (found.events[term]! > 0) members[group]!.push(term);
  const groups = members.flatMap((own, group): IncidenceGroup[] => {
    if (own.length === 0) return [];
    const { family, socCode } = data.terms[own[0]!]!;
    const terms = own.map((term) => row(term, term)).toSorted((a, b) => bySeverity(a, b) || a.term! - b.term!);
    return [{ by, family, socCode, row: row(data.terms.length + group, null), terms }];
  });
  return {
    levels: frame.levels,
    patients: frame.counted,
    anyEvent: row(data.terms.length + groupKeys.length, null),
    groups: by === 'family' ? groups : groups.toSorted((a, b) => bySeverity(a.row, b.row) || a.socCode - b.socCode),
    undecidable: selected.undecidable,
  };
}

/** Most patients at grade 3 or worse first, then most at any grade. */
export const bySeverity = (a: IncidenceRow, b: IncidenceRow): number =>
  b.total.severe - a.total.severe || b.total.any - a.total.any;

function groupKey(term: FigureData['terms'][number], by: IncidenceGroup['by']): number {
  return by === 'family' ? TOXICITY_FAMILIES.indexOf(term.family) : term.socCode;
}

interface Frame {
  readonly counted: number;
  readonly levels: readonly { readonly doseLevel: string | null; readonly patients: number }[];
  /** Level of each patient; -1 = not counted. */
  readonly levelOf: Int32Array;
}

function frameOf({ patients, doseLevels }: FigureData, selected: Selected): Frame {
  const place = new Map(doseLevels.map((level, at) => [level, at]));
  const counts = new Uint32Array(doseLevels.length);
  const placeOf = new Int32Array(patients.length);
  for (let at = 0; at < placeOf.length; at += 1) {
    placeOf[at] = selected.patients[at] === 1 ? place.get(patients[at]!.doseLevel)! : -1;
    if (placeOf[at] !== -1) counts[placeOf[at]!]! += 1;
  }
  const levels = doseLevels.flatMap((doseLevel, at) =>
    counts[at] === 0 ? [] : [{ doseLevel, patients: counts[at]! }],
  );
  const rank = new Map(levels.map(({ doseLevel }, at) => [place.get(doseLevel)!, at]));
  const levelOf = placeOf.map((at) => rank.get(at) ?? -1);
  return { counted: counts.reduce((sum, count) => sum + count, 0), levels, levelOf };
}

/** Who they are, asked when somebody selects: counting them does not wait for it. */
interface WhoOf {
  readonly affected: (row: number) => readonly number[];
  readonly having: (row: number) => PatientsHaving;
}

function rowOf(found: RowCounts, row: number, term: number | null, levels: number, who: WhoOf): IncidenceRow {
  const sums = new Uint32Array(COUNT.fields);
  const perLevel: IncidenceCell[] = [];
  for (let level = 0; level < levels; level += 1) {
    const cell = (row * levels + level) * COUNT.fields;
    for (let field = 0; field < COUNT.fields; field += 1) sums[field]! += found.counts[cell + field]!;
    perLevel.push(cellAt(found.counts, cell));
  }
  return {
    term,
    perLevel,
    total: cellAt(sums, 0),
    events: found.events[row]!,
    get patients() {
      return who.affected(row);
    },
    get having() {
      return who.having(row);
    },
  };
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
