import type { FigureData, FigurePatient } from './figureData.ts';
import { EVENT_FLAG } from './figureData.ts';
import { type FigureFilter, selectFor } from './figureFilter.ts';

/** A column of the heatmap: whole study days, both ends inclusive. */
export interface HeatColumn {
  readonly fromDay: number;
  readonly toDay: number;
  readonly unit: 'day' | 'week' | 'month';
}

/** Cell of a heatmap; a grade is `GRADED` + grade. */
export const HEAT = { notAssessed: 0, noEvent: 1, notGraded: 2, graded: 2 } as const;

export interface GradeHeatmap {
  readonly columns: readonly HeatColumn[];
  /** Indices into the patients, in order of dosing. */
  readonly patients: readonly number[];
  /** `row * columns + column`, values as in `HEAT`. */
  readonly cells: Uint8Array;
  /** Days of the patient at grade 3 or worse, by row. */
  readonly severeDays: readonly number[];
  /** Events of the patient that go on where the row ends, by row; nothing goes on after a death. */
  readonly ongoing: readonly number[];
  /** Patients at grade 3 or worse, by column. */
  readonly severePatients: readonly number[];
  /** Events that cannot be placed because nobody knows when they began. */
  readonly unplaced: number;
  /** Events that were over before day 0, where the map begins. */
  readonly before: number;
  readonly undecidable: number;
}

const LAST_SINGLE_DAY = 28;
const LAST_WEEK_DAY = 91;
const WEEK = 7;
const MONTH = 30;

/** Days 0 to 28 one by one, then weeks to day 91, then months of 30 days. Source: [FIGURES §2.3]. */
export function heatColumns(lastDay: number): readonly HeatColumn[] {
  const columns: HeatColumn[] = [];
  const days = Math.min(Math.max(lastDay, 0), LAST_SINGLE_DAY);
  for (let day = 0; day <= days; day += 1) columns.push({ fromDay: day, toDay: day, unit: 'day' });
  let from = LAST_SINGLE_DAY + 1;
  for (; from <= lastDay && from <= LAST_WEEK_DAY; from += WEEK) {
    columns.push({ fromDay: from, toDay: from + WEEK - 1, unit: 'week' });
  }
  for (; from <= lastDay; from += MONTH) columns.push({ fromDay: from, toDay: from + MONTH - 1, unit: 'month' });
  return columns;
}

/** Worst grade active on each day, from onset and resolution, never from visits. Source: [FIGURES §2.3]. */
export function gradeHeatmap(data: FigureData, filter: FigureFilter): GradeHeatmap {
  const selected = selectFor(data, filter);
  const patients = data.patients.flatMap((_, at) => (selected.patients[at] === 1 ? [at] : []));
  const lastDay = Math.max(0, ...patients.map((at) => lastWholeDay(data.patients[at]!)));
  const columns = heatColumns(lastDay);
  const rowOf = new Map(patients.map((at, row) => [at, row]));
  const width = lastDay + 1;
  const days = new Uint8Array(patients.length * width);
  for (const [row, at] of patients.entries()) {
    days.fill(HEAT.noEvent, row * width, row * width + Math.min(lastWholeDay(data.patients[at]!) + 1, width));
  }
  const ongoing = patients.map(() => 0);
  let unplaced = 0;
  let before = 0;
  for (const [at, isIn] of selected.events.entries()) {
    if (isIn === 0) continue;
    const patient = data.events.patient[at]!;
    const spans = gradedDays(data, at, data.patients[patient]!);
    if (spans === null) {
      unplaced += 1;
      continue;
    }
    const row = rowOf.get(patient)!;
    const isAlive = data.patients[patient]!.turns.death === undefined;
    if (isAlive && (data.events.flags[at]! & EVENT_FLAG.ongoing) !== 0) ongoing[row]! += 1;
    if (spans.every(({ toDay }) => toDay < 0)) before += 1;
    for (const span of spans) raise(days, row * width, span);
  }
  return {
    columns,
    patients,
    ...summed(days, width, patients.length, columns),
    ongoing,
    unplaced,
    before,
    undecidable: selected.undecidable,
  };
}

const lastWholeDay = ({ followedTo }: FigurePatient): number =>
  Number.isNaN(followedTo) ? -1 : Math.floor(followedTo);

interface GradedDays {
  readonly fromDay: number;
  readonly toDay: number;
  readonly grade: number;
}

/**
 * The days of each grade of an event; `null` = its onset is unknown. While it goes on it lasts until the patient was last
 * followed; ended at an unknown time it is certain only up to the day of the last grade that was recorded.
 */
export function gradedDays({ events }: FigureData, at: number, patient: FigurePatient): readonly GradedDays[] | null {
  const onset = events.onset[at]!;
  if (Number.isNaN(onset)) return null;
  const last = lastWholeDay(patient);
  const first = events.segmentStart[at]!;
  const next = events.segmentStart[at + 1]!;
  const flags = events.flags[at]!;
  const lastKnown = Array.from({ length: next - first }, (_, i) => events.segmentFrom[first + i]!).findLast(
    (from) => !Number.isNaN(from),
  );
  const ended =
    (flags & EVENT_FLAG.ongoing) !== 0
      ? last
      : (flags & EVENT_FLAG.endUnknown) !== 0
        ? Math.floor(lastKnown ?? onset)
        : lastDayBefore(events.end[at]!);
  const spans: GradedDays[] = [];
  for (let segment = first; segment < next; segment += 1) {
    const from = segment === first ? onset : events.segmentFrom[segment]!;
    const until = segment + 1 < next ? events.segmentFrom[segment + 1]! : Number.NaN;
    // A change of grade at an unknown time: both grades may hold from the one before on; the worse one is shown.
    const fromDay = Math.floor(Number.isNaN(from) ? onset : from);
    const toDay = segment + 1 < next && !Number.isNaN(until) ? Math.floor(until) : ended;
    spans.push({ fromDay, toDay: Math.min(Math.max(toDay, fromDay), last), grade: events.segmentGrade[segment]! });
  }
  return spans;
}

/** The event a cell shows: the worst of the patient's that was active in the column; `null` = none was. */
export function worstEventIn(
  data: FigureData,
  filter: FigureFilter,
  { patient, column }: { readonly patient: number; readonly column: HeatColumn },
): number | null {
  const selected = selectFor(data, filter).events;
  let worst: { readonly event: number; readonly grade: number } | null = null;
  for (let event = 0; event < selected.length; event += 1) {
    if (selected[event] === 0 || data.events.patient[event] !== patient) continue;
    for (const { fromDay, toDay, grade } of gradedDays(data, event, data.patients[patient]!) ?? []) {
      if (toDay < column.fromDay || fromDay > column.toDay) continue;
      if (worst === null || grade > worst.grade) worst = { event, grade };
    }
  }
  return worst?.event ?? null;
}

/** Ends are given as the first moment after: an event over at the midnight of day 5 was last active on day 4. */
const lastDayBefore = (end: number): number => Math.ceil(end) - 1;

function raise(days: Uint8Array, start: number, { fromDay, toDay, grade }: GradedDays): void {
  for (let day = Math.max(0, fromDay); day <= toDay; day += 1) {
    const worst = HEAT.graded + grade;
    if (worst > days[start + day]!) days[start + day] = worst;
  }
}

const SEVERE = HEAT.graded + 3;

function summed(days: Uint8Array, width: number, rows: number, columns: readonly HeatColumn[]) {
  const cells = new Uint8Array(rows * columns.length);
  const severeDays: number[] = [];
  const severePatients = columns.map(() => 0);
  for (let row = 0; row < rows; row += 1) {
    const own = days.subarray(row * width, (row + 1) * width);
    severeDays.push(own.reduce((count, cell) => count + Number(cell >= SEVERE), 0));
    for (const [at, { fromDay, toDay }] of columns.entries()) {
      const worst = own.subarray(fromDay, toDay + 1).reduce((a, b) => Math.max(a, b), 0);
      cells[row * columns.length + at] = worst;
      if (worst >= SEVERE) severePatients[at]! += 1;
    }
  }
  return { cells, severeDays, severePatients };
}
