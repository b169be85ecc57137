import type { AxisSpan } from '../../../shared/time/timeAxis.ts';

/** `first` = the first 35 days; `all` = to the later of the window's end and the last record. */
export type AxisView = 'first' | 'all';

/** The axis breaks here, so that months never squeeze the first weeks to a sliver. Source: [FIGURES §1, Time]. */
export const BREAK_DAY = 35;
/** Below this the tail is drawn at full scale. */
const BREAK_WORTHWHILE_AT = 56;
/** Share of the first part's width that everything after the break may take. */
const TAIL_SHARE = 0.45;
/** Width of the gap that carries the break mark, in days of the first part. */
const GAP = 1;

/** A linear axis in days up to the break and a compressed one after it. `u` is the drawn coordinate. */
export interface AxisScale extends AxisSpan {
  readonly view: AxisView;
  readonly breakDay: number | null;
  /** Drawn days per day after the break. */
  readonly tailFactor: number;
}

export interface AxisExtent {
  /** First day anything is recorded on (lymphodepletion, baseline). */
  readonly firstDay: number;
  /** Last inclusive day of the DLT window; `null` before infusion. */
  readonly windowEndDay: number | null;
  /** Right edge of the last mark. */
  readonly lastDay: number;
}

/** Records older than this are screening history; they stay in the tables and are counted, not drawn. */
const EARLIEST_DAY = -42;

export function axisScale(view: AxisView, extent: AxisExtent): AxisScale {
  const from = Math.max(EARLIEST_DAY, Math.min(-2, Math.floor(extent.firstDay) - 1));
  const last = Math.ceil(Math.max((extent.windowEndDay ?? -1) + 1, extent.lastDay)) + 1;
  if (view === 'first') return { view, from, to: BREAK_DAY, breakDay: null, tailFactor: 1 };
  if (last <= BREAK_WORTHWHILE_AT) return { view, from, to: last, breakDay: null, tailFactor: 1 };
  const tailFactor = ((BREAK_DAY - from) * TAIL_SHARE) / (last - BREAK_DAY);
  return { view, from, to: last, breakDay: BREAK_DAY, tailFactor: Math.min(1, tailFactor) };
}

/** Axis day -> drawn coordinate; monotonic. */
export function drawnAt(day: number, scale: AxisScale): number {
  if (scale.breakDay === null || day <= scale.breakDay) return day;
  return scale.breakDay + GAP + (day - scale.breakDay) * scale.tailFactor;
}

/** Drawn coordinate -> axis day, for the cross-hair; the gap belongs to the break. */
export function dayAt(u: number, scale: AxisScale): number {
  if (scale.breakDay === null || u <= scale.breakDay) return u;
  return scale.breakDay + Math.max(0, u - scale.breakDay - GAP) / scale.tailFactor;
}

const TAIL_STEPS = [14, 28, 60, 90, 180, 365, 730];
const TAIL_TICKS = 4;

/** Days that get a tick: weeks up to the break, round steps after it. */
export function axisTicks(scale: AxisScale): readonly number[] {
  const headEnd = scale.breakDay ?? scale.to;
  const ticks: number[] = [];
  // `+ 0` turns -0 into 0.
  for (let day = Math.ceil(scale.from / 7) * 7 + 0; day <= headEnd; day += 7) ticks.push(day);
  if (scale.breakDay === null) return ticks;
  const tail = scale.to - scale.breakDay;
  const step = TAIL_STEPS.find((candidate) => tail / candidate <= TAIL_TICKS) ?? 730;
  for (let day = step * Math.ceil((scale.breakDay + step / 2) / step); day <= scale.to; day += step) ticks.push(day);
  return ticks;
}
