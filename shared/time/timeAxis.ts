import type { CalendarDate, EndAnswer, PartialDateTime } from '../model/dates.ts';
import { daysBetween } from './daysBetween.ts';
import { localDateOfMs } from './localDateOf.ts';
import { partialInterval } from './partialInterval.ts';

/** The one axis of a patient page: days from `anchorOn` at the site, a local day being one unit whatever its clock did. */
export interface TimeAxis {
  /** Day 0: the infusion; before it, the day of the first record. */
  readonly anchorOn: CalendarDate;
  readonly zone: string;
}

/** Half-open span of axis days. */
export interface AxisSpan {
  readonly from: number;
  readonly to: number;
}

/** Axis position of a moment: whole days from day 0 plus the part of the local day that has passed. */
export function axisDayOf(ms: number, axis: TimeAxis): number {
  const date = localDateOfMs(ms, axis.zone);
  const day = partialInterval(date, axis.zone);
  return daysBetween(axis.anchorOn, date) + (ms - day.fromMs) / (day.toMs - day.fromMs);
}

/** Where a partly known moment may lie. */
export function axisSpanOf(at: PartialDateTime, axis: TimeAxis): AxisSpan {
  const { fromMs, toMs } = partialInterval(at, axis.zone);
  return { from: axisDayOf(fromMs, axis), to: axisDayOf(toMs, axis) };
}

/** `null` for "unknown" and "ongoing": these have no place on an axis. */
export function spanOfAnswer(answer: EndAnswer, axis: TimeAxis): AxisSpan | null {
  return answer === 'unknown' || answer === 'ongoing' ? null : axisSpanOf(answer, axis);
}

/** Longest uncertainty a point mark may hide: one day, and the hour a clock change adds. */
const POINT_TOLERANCE = 1.05;

/** Where a measurement is drawn: its moment, or noon when only the day is known; `null` when not even the day is. */
export function pointOf(at: PartialDateTime, axis: TimeAxis): number | null {
  const { from, to } = axisSpanOf(at, axis);
  return to - from > POINT_TOLERANCE ? null : (from + to) / 2;
}
