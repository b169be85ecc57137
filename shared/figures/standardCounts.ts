import type { SubjectId } from '../model/ids.ts';
import { TOXICITY_FAMILIES } from '../model/vocabulary.ts';
import { BOTH, fieldsOf, NO_EVENT, STATES, stateOf } from './countRows.ts';
import type { FigureTerm } from './figureData.ts';
import type { FigureFilter } from './figureFilter.ts';
import type { FigureEvent, FigureRows } from './figureRowsOf.ts';
import { type GroupedBy, groupTerms, type IncidenceCounts, incidenceCounts } from './incidenceCounts.ts';

/** What a table of every event may be asked for: who is counted, never which of their events. */
export interface StandardAsked extends Pick<FigureFilter, 'population' | 'doseLevels'> {
  readonly by: GroupedBy;
  /** Codes of the sites; `null` = all. */
  readonly siteCodes: readonly string[] | null;
  /** Dose levels in their order. */
  readonly levelOrder: readonly (string | null)[];
}

export interface StandardTable extends IncidenceCounts {
  readonly terms: readonly FigureTerm[];
}

/**
 * Worst grades of every patient and term, counted while they change: a patient who changed is taken out as counted before
 * and put in anew, so reading the table depends on neither the patients nor their events.
 */
export interface StandardCounts {
  /** `null` = the patient is no longer in the trial. */
  put(subjectId: SubjectId, rows: FigureRows | null): void;
  /** Dose levels of those who are counted, in no order. */
  doseLevels(): readonly (string | null)[];
  read(asked: StandardAsked): StandardTable;
}

/** Patients who are always counted together. */
interface Stratum {
  readonly siteCode: string;
  readonly doseLevel: string | null;
  readonly isEvaluable: boolean;
  patients: number;
  /** `row * STATES + state`: how many have that state in the row; in the place of "no event", how many events it has. */
  cells: Int32Array;
}

const ALL_EVENTS = 'all';
const termRow = (termCode: number): string => `term ${termCode}`;
const classRow = (socCode: number): string => `organ-class ${socCode}`;
const familyRow = (family: string): string => `family ${family}`;

export function createStandardCounts(): StandardCounts {
  const counted = new Map<SubjectId, FigureRows>();
  const strata = new Map<string, Stratum>();
  const placeOf = new Map<string, number>();
  const rowsOf = new Map<number, readonly number[]>();
  const terms: FigureTerm[] = [];

  function rowAt(name: string): number {
    const known = placeOf.get(name);
    if (known !== undefined) return known;
    placeOf.set(name, placeOf.size);
    return placeOf.size - 1;
  }

  /** A term's own row and those it is counted in as well. */
  function rowsFor({ termCode, socCode, family }: FigureEvent): readonly number[] {
    const known = rowsOf.get(termCode);
    if (known !== undefined) return known;
    terms.push({ termCode, socCode, family });
    const rows = [termRow(termCode), classRow(socCode), familyRow(family), ALL_EVENTS].map(rowAt);
    rowsOf.set(termCode, rows);
    return rows;
  }

  function count({ patient, events }: FigureRows, sign: 1 | -1): void {
    if (patient.day0On === null) return;
    const stratum = stratumOf(strata, patient);
    stratum.patients += sign;
    const states = new Map<number, number>();
    for (const event of events) {
      const state = stateOf(event.grade, event.flags);
      for (const row of rowsFor(event)) {
        states.set(row, BOTH[(states.get(row) ?? NO_EVENT) * STATES + state]!);
        add(stratum, row * STATES + NO_EVENT, sign);
      }
    }
    for (const [row, state] of states) add(stratum, row * STATES + state, sign);
  }

  return {
    put(subjectId, rows) {
      const before = counted.get(subjectId);
      if (before !== undefined) count(before, -1);
      if (rows === null) counted.delete(subjectId);
      else {
        count(rows, 1);
        counted.set(subjectId, rows);
      }
    },
    doseLevels: () => [...strata.values()].filter(({ patients }) => patients > 0).map(({ doseLevel }) => doseLevel),
    read: (asked) => readTable([...strata.values()], [...terms], placeOf, asked),
  };
}

function stratumOf(
  strata: Map<string, Stratum>,
  { siteCode, doseLevel, evaluability }: FigureRows['patient'],
): Stratum {
  const isEvaluable = evaluability === 'evaluable';
  const key = JSON.stringify([siteCode, doseLevel, isEvaluable]);
  const known = strata.get(key);
  if (known !== undefined) return known;
  const made = { siteCode, doseLevel, isEvaluable, patients: 0, cells: new Int32Array(0) };
  strata.set(key, made);
  return made;
}

function add(stratum: Stratum, at: number, sign: 1 | -1): void {
  if (at >= stratum.cells.length) {
    const larger = new Int32Array(2 * at + STATES);
    larger.set(stratum.cells);
    stratum.cells = larger;
  }
  stratum.cells[at]! += sign;
}

function readTable(
  strata: readonly Stratum[],
  terms: readonly FigureTerm[],
  placeOf: ReadonlyMap<string, number>,
  { by, siteCodes, population, doseLevels, levelOrder }: StandardAsked,
): StandardTable {
  const asked = strata.filter(
    ({ siteCode, doseLevel, isEvaluable, patients }) =>
      patients > 0 &&
      (siteCodes === null || siteCodes.includes(siteCode)) &&
      (doseLevels === null || doseLevels.includes(doseLevel)) &&
      (population === 'dosed' || isEvaluable),
  );
  const levels = levelOrder
    .map((doseLevel) => ({ doseLevel, strata: asked.filter((stratum) => stratum.doseLevel === doseLevel) }))
    .filter(({ strata: own }) => own.length > 0);
  const groups = groupTerms(terms, by);
  const groupRow = (key: number) => (by === 'family' ? familyRow(TOXICITY_FAMILIES[key]!) : classRow(key));
  const rows = [...terms.map(({ termCode }) => termRow(termCode)), ...groups.keys.map(groupRow), ALL_EVENTS];
  const places = rows.map((name) => placeOf.get(name) ?? -1);

  const patients = new Uint32Array(rows.length * levels.length * STATES);
  const events = new Uint32Array(rows.length);
  for (const [level, { strata: own }] of levels.entries()) {
    for (const { cells } of own) {
      for (const [row, place] of places.entries()) {
        const from = place * STATES;
        // A row that came after the stratum's last change has no place in it yet.
        if (place === -1 || from >= cells.length) continue;
        events[row]! += cells[from + NO_EVENT]!;
        const to = (row * levels.length + level) * STATES;
        for (let state = 1; state < STATES; state += 1) patients[to + state]! += cells[from + state] ?? 0;
      }
    }
  }
  const found = { counts: fieldsOf(patients, rows.length * levels.length), events };
  const denominators = levels.map(({ doseLevel, strata: own }) => ({ doseLevel, patients: sumOf(own) }));
  const table = incidenceCounts(
    { levels: denominators, patients: sumOf(asked), undecidable: 0, terms, groups, found },
    by,
    (row) => row,
  );
  return { ...table, terms };
}

const sumOf = (strata: readonly Stratum[]): number => strata.reduce((sum, { patients }) => sum + patients, 0);
