import { affectedByRow, countGroups, countRows, type RowCounts } from './countRows.ts';
import type { CountableData } from './figureData.ts';
import { type FigureFilter, type Selected, selectFor } from './figureFilter.ts';
import {
  type CountedGroup,
  type CountedRow,
  type GroupedBy,
  groupTerms,
  type IncidenceCounts,
  incidenceCounts,
} from './incidenceCounts.ts';
import { type PatientsHaving, patientsHaving } from './patientsHaving.ts';
import { selectionOf } from './selectionOf.ts';

export interface IncidenceRow extends CountedRow {
  /** Indices into the patients, worst first. */
  readonly patients: readonly number[];
  /** Those of them in each of the counts of `total`, worst first. */
  readonly having: PatientsHaving;
}

export type IncidenceGroup = CountedGroup<IncidenceRow>;
export type IncidenceTable = IncidenceCounts<IncidenceRow>;

/**
 * Who had what, at which dose: the incidence table and, cell by cell, the by-grade table. Terms are counted when a group is
 * asked for them. Source: [FIGURES §2.4, §2.5].
 */
export function incidenceTable(data: CountableData, filter: FigureFilter, by: GroupedBy): IncidenceTable {
  const selected = selectionOf(data, filter);
  const counted = planFor(data, selected, by);
  const { terms, groups, plan } = counted;
  let full: RowCounts | undefined;
  const inFull = () => {
    full ??= countRows(data, selected, plan);
    return full;
  };
  let lists: ReturnType<typeof affectedByRow> | undefined;
  // Who they are is asked when somebody selects; counting them does not wait for it.
  const finish = (row: CountedRow, at: number): IncidenceRow => ({
    ...row,
    get patients() {
      lists ??= affectedByRow(data, selected, plan);
      return lists[at]!;
    },
    get having() {
      const isAll = at === terms.length + groups.keys.length;
      const isOfRow = (term: number) => isAll || at === term || at === terms.length + groups.groupOf[term]!;
      return patientsHaving(data, selected, isOfRow);
    },
  });
  return incidenceCounts({ ...counted, found: countGroups(data, selected, plan), inFull }, by, finish);
}

/** The same table without who it is: nothing but counts, which can be sent. */
export function countIncidence(data: CountableData, filter: FigureFilter, by: GroupedBy): IncidenceCounts {
  const selected = selectFor(data, filter);
  const counted = planFor(data, selected, by);
  return incidenceCounts({ ...counted, found: countRows(data, selected, counted.plan) }, by, (row) => row);
}

function planFor(data: CountableData, selected: Selected, by: GroupedBy) {
  const { terms } = data;
  const { levels, patients, levelOf } = frameOf(data, selected);
  const groups = groupTerms(terms, by);
  const plan = { levelOf, levels: levels.length, groupOf: groups.groupOf, groups: groups.keys.length };
  return { levels, patients, undecidable: selected.undecidable, terms, groups, plan };
}

interface Frame {
  readonly patients: number;
  readonly levels: IncidenceTable['levels'];
  /** Level of each patient; -1 = not counted. */
  readonly levelOf: Int32Array;
}

function frameOf({ patients, doseLevels }: CountableData, selected: Selected): Frame {
  const place = new Map(doseLevels.map((level, at) => [level, at]));
  const counts = new Uint32Array(doseLevels.length);
  const levelOf = new Int32Array(patients.length).fill(-1);
  for (let at = 0; at < levelOf.length; at += 1) {
    if (selected.patients[at] === 0) continue;
    levelOf[at] = place.get(patients[at]!.doseLevel)!;
    counts[levelOf[at]!]! += 1;
  }
  const used = [...doseLevels.keys()].filter((at) => counts[at]! > 0);
  const rank = Int32Array.from(doseLevels, (_, at) => used.indexOf(at));
  for (let at = 0; at < levelOf.length; at += 1) if (levelOf[at] !== -1) levelOf[at] = rank[levelOf[at]!]!;
  return {
    patients: counts.reduce((sum, count) => sum + count, 0),
    levels: used.map((at) => ({ doseLevel: doseLevels[at]!, patients: counts[at]! })),
    levelOf,
  };
}
