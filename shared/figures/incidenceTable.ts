import type { ToxicityFamily } from '../model/grade.ts';
import { TOXICITY_FAMILIES } from '../model/vocabulary.ts';
import type { FigureData } from './figureData.ts';
import type { FigureFilter, Selected } from './figureFilter.ts';
import { selectFor } from './figureFilter.ts';
import { WORST_FLAG, type WorstGrades, worstGradesBy } from './worstGrades.ts';

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
  const groupOf = data.terms.map((term) => groupKeys.indexOf(groupKey(term, by)));
  const ofTerms = worstGradesBy(
    data,
    selected,
    data.terms.map((_, at) => at),
    data.terms.length,
  );
  const ofGroups = worstGradesBy(data, selected, groupOf, groupKeys.length);
  const ofAll = worstGradesBy(
    data,
    selected,
    data.terms.map(() => 0),
    1,
  );

  const groups = groupKeys.flatMap((_, group): IncidenceGroup[] => {
    const members = data.terms.flatMap((__, term) =>
      groupOf[term] === group && ofTerms.events[term]! > 0 ? [term] : [],
    );
    if (members.length === 0) return [];
    const { family, socCode } = data.terms[members[0]!]!;
    const terms = members
      .map((term) => rowOf(ofTerms, term, term, frame))
      .toSorted((a, b) => bySeverity(a, b) || a.term! - b.term!);
    return [{ by, family, socCode, row: rowOf(ofGroups, group, null, frame), terms }];
  });
  return {
    levels: frame.levels.map(({ doseLevel, patients }) => ({ doseLevel, patients })),
    patients: frame.counted,
    anyEvent: rowOf(ofAll, 0, null, frame),
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
  const counts = doseLevels.map(
    (level) => patients.filter((patient, at) => selected.patients[at] === 1 && patient.doseLevel === level).length,
  );
  const present = doseLevels.flatMap((doseLevel, at) =>
    counts[at] === 0 ? [] : [{ doseLevel, patients: counts[at]! }],
  );
  const rank = new Map(present.map(({ doseLevel }, at) => [doseLevel, at]));
  const levelOf = Int32Array.from(patients, ({ doseLevel }, at) =>
    selected.patients[at] === 1 ? rank.get(doseLevel)! : -1,
  );
  return { counted: counts.reduce((sum, count) => sum + count, 0), levels: present, levelOf };
}

interface MutableCell {
  any: number;
  severe: number;
  serious: number;
  dlt: number;
  possibleDlt: number;
  byGrade: [number, number, number, number, number];
  notGraded: number;
}
const emptyCell = (): MutableCell => ({
  any: 0,
  severe: 0,
  serious: 0,
  dlt: 0,
  possibleDlt: 0,
  byGrade: [0, 0, 0, 0, 0],
  notGraded: 0,
});

function rowOf(worst: WorstGrades, group: number, term: number | null, frame: Frame): IncidenceRow {
  const perLevel = frame.levels.map(emptyCell);
  const total = emptyCell();
  const affected: { readonly patient: number; readonly worst: number }[] = [];
  for (let patient = 0; patient < frame.levelOf.length; patient += 1) {
    const cell = patient * worst.groups + group;
    const found = worst.cells[cell]!;
    const level = frame.levelOf[patient]!;
    if (found === 0 || level < 0) continue;
    affected.push({ patient, worst: found });
    addPatient(perLevel[level]!, found - 1, worst.flags[cell]!);
    addPatient(total, found - 1, worst.flags[cell]!);
  }
  const patients = affected
    .toSorted((a, b) => b.worst - a.worst || a.patient - b.patient)
    .map(({ patient }) => patient);
  return { term, perLevel, total, events: worst.events[group]!, patients };
}

function addPatient(cell: MutableCell, grade: number, flags: number): void {
  cell.any += 1;
  if (grade === 0) cell.notGraded += 1;
  else cell.byGrade[grade - 1]! += 1;
  if (grade >= 3) cell.severe += 1;
  if ((flags & WORST_FLAG.serious) !== 0) cell.serious += 1;
  if ((flags & WORST_FLAG.dlt) !== 0) cell.dlt += 1;
  if ((flags & WORST_FLAG.possibleDlt) !== 0) cell.possibleDlt += 1;
}
