import { findAnalyte } from '../grading/labs/findAnalyte.ts';
import type { SubjectAssessment } from '../model/assessment.ts';
import type { CalendarDate, EndAnswer, Instant } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { ObservationId } from '../model/ids.ts';
import type { Protocol } from '../model/protocol.ts';
import type { PlannedAssessment, VisitSchedule } from '../model/visitSchedule.ts';
import { PLANNED_ASSESSMENTS } from '../model/vocabulary.ts';
import { addDays } from '../time/addDays.ts';
import { localDateOf } from '../time/localDateOf.ts';
import { studyDayOf, studyDayOfPartial } from '../time/studyDayOf.ts';

/**
 * One planned assessment of one patient. `due` = its days have come and are not over; `missed` = they are over and nothing
 * is recorded; `ahead` = they have not come.
 */
export interface PlannedPoint {
  readonly assessment: PlannedAssessment;
  readonly day: number;
  readonly dueOn: CalendarDate;
  /** Last day that still counts. */
  readonly untilOn: CalendarDate;
  readonly standing: 'done' | 'due' | 'missed' | 'ahead';
  /** What was recorded for it, nearest to its day first. */
  readonly evidence: readonly ObservationId[];
}

interface Asked {
  readonly schedule: VisitSchedule;
  readonly day0On: CalendarDate | null;
  readonly zone: string;
  readonly at: Instant;
}

/**
 * What is planned of a patient, by day, and whether it was recorded. A record counts for the planned day it is nearest to
 * (of two as near, for the earlier), and for one only. Nothing is expected of whoever has died or left; where nobody knows
 * since when, only what was done is said. Without a day 0 nothing is planned.
 */
export function plannedPoints(history: SubjectHistory, asked: Asked): readonly PlannedPoint[] {
  const { schedule, day0On, zone, at } = asked;
  if (day0On === null) return [];
  const today = studyDayOf(localDateOf(at, zone), day0On);
  const leftOn = leftDay(history, day0On);
  const slots = slotsOf(schedule);
  const slotsFor = new Map(PLANNED_ASSESSMENTS.map((what) => [what, slots.filter((slot) => slot.assessment === what)]));
  for (const { assessment, day, id } of recordedOf(history, day0On)) {
    nearest(slotsFor.get(assessment)!, day)?.found.push({ day, id });
  }
  const points = slots
    .filter(({ day, found }) => found.length > 0 || day <= leftOn)
    .map((slot): PlannedPoint => {
      const { assessment, day, toleranceDays, found } = slot;
      const evidence = found.toSorted((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day)).map(({ id }) => id);
      const [dueOn, untilOn] = [addDays(day0On, day), addDays(day0On, day + toleranceDays)];
      return { assessment, day, dueOn, untilOn, standing: standingOf(slot, today), evidence };
    });
  return points.toSorted((a, b) => a.day - b.day);
}

function standingOf({ day, toleranceDays, found }: Slot, today: number): PlannedPoint['standing'] {
  if (found.length > 0) return 'done';
  if (today > day + toleranceDays) return 'missed';
  return today >= day - toleranceDays ? 'due' : 'ahead';
}

/** The same at the moment of an assessment. */
export function plannedPointsOf(
  history: SubjectHistory,
  { window, at }: Pick<SubjectAssessment, 'window' | 'at'>,
  { visitSchedule: schedule }: Protocol,
): readonly PlannedPoint[] {
  return plannedPoints(history, { schedule, day0On: window?.day0On ?? null, zone: history.zone, at });
}

interface Slot {
  readonly assessment: PlannedAssessment;
  readonly day: number;
  readonly toleranceDays: number;
  readonly found: { readonly day: number; readonly id: ObservationId }[];
}

function slotsOf({ planned }: VisitSchedule): readonly Slot[] {
  return planned.flatMap(({ assessment, days, toleranceDays }) =>
    days.map((day): Slot => ({ assessment, day, toleranceDays, found: [] })),
  );
}

function nearest(slots: readonly Slot[], day: number): Slot | undefined {
  let best: Slot | undefined;
  for (const slot of slots) {
    const distance = Math.abs(slot.day - day);
    if (distance > slot.toleranceDays) continue;
    const known = best === undefined ? Number.POSITIVE_INFINITY : Math.abs(best.day - day);
    if (distance < known || (distance === known && slot.day < best!.day)) best = slot;
  }
  return best;
}

/** Last day on which anything is expected. */
function leftDay({ studyEvents }: SubjectHistory, day0On: CalendarDate): number {
  const days = studyEvents
    .filter(({ value: { event } }) => event === 'death' || event === 'withdrawal' || event === 'lost-to-follow-up')
    .map(({ value }) => studyDayOfPartial(value.at, day0On) ?? Number.NEGATIVE_INFINITY);
  return Math.min(Number.POSITIVE_INFINITY, ...days);
}

/** Analytes any of which shows that the assessment was done. */
const ANALYTES: Readonly<Record<string, PlannedAssessment>> = {
  ANC: 'counts',
  PLAT: 'counts',
  HGB: 'counts',
  WBC: 'counts',
  ALT: 'chemistry',
  AST: 'chemistry',
  BILI: 'chemistry',
  CREAT: 'chemistry',
  CRP: 'inflammation',
  FERRITIN: 'inflammation',
};

interface Row {
  readonly observationId: ObservationId;
  readonly value: { readonly at: EndAnswer };
}

interface Done {
  readonly assessment: PlannedAssessment;
  readonly day: number;
  readonly id: ObservationId;
}

/** What was recorded of what may be planned, on days that are known. */
function recordedOf(history: SubjectHistory, day0On: CalendarDate): readonly Done[] {
  const done: Done[] = [];
  const add = (assessment: PlannedAssessment | undefined, { observationId: id, value }: Row) => {
    const day = assessment === undefined ? null : studyDayOfPartial(value.at, day0On);
    if (assessment !== undefined && day !== null) done.push({ assessment, day, id });
  };
  for (const row of history.studyEvents) add(row.value.event === 'visit' ? 'visit' : undefined, row);
  for (const row of history.vitals) add(row.value.sign === 'TEMP' ? 'vitals' : undefined, row);
  for (const row of history.crsAssessments) add(row.value.temperature === null ? undefined : 'vitals', row);
  for (const row of history.icansAssessments) add(row.value.cognition === null ? undefined : 'ice', row);
  for (const row of history.labs) add(ANALYTES[findAnalyte(row.value.analyte)?.code ?? ''], row);
  for (const row of history.samples) add(row.value.measurement === 'car-copies' ? 'product' : 'target-cells', row);
  return done;
}
