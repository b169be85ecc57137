import type { IncidenceRow } from '../../../shared/stats/time-to-event/cumulativeIncidence.ts';

export interface StepPoint {
  readonly time: number;
  /** In percent. */
  readonly share: number;
  readonly band: readonly [lower: number, upper: number];
  readonly events: number;
  readonly censored: number;
}

/** What a step line needs of a row: a share with its limits, and who was at risk and last seen. */
export type StepRow = Pick<IncidenceRow, 'time' | 'atRisk' | 'events' | 'censored'> & {
  readonly ofInterest: Pick<IncidenceRow['ofInterest'], 'incidence' | 'lower' | 'upper'>;
};

/** The steps of a curve in percent, from its start (zero, or 1 for a curve that falls) to the last day drawn or the last anybody was followed. */
export function stepPoints(rows: readonly StepRow[], toDay: number, startsAt = 0): readonly StepPoint[] {
  const points: StepPoint[] = rows.map(({ time, ofInterest: { incidence, lower, upper }, events, censored }) => ({
    time,
    share: 100 * incidence,
    band: [100 * (lower ?? incidence), 100 * (upper ?? incidence)] as const,
    events,
    censored,
  }));
  const quiet = { events: 0, censored: 0 };
  const start: StepPoint = { time: 0, share: 100 * startsAt, band: [100 * startsAt, 100 * startsAt], ...quiet };
  const last = points.at(-1) ?? start;
  // The last step holds while anybody of whom it is known is followed: at least its own day.
  const end = { ...last, time: Math.min(toDay, last.time + 1), ...quiet };
  return [...(points[0]?.time === 0 ? [] : [start]), ...points, end];
}

const STEPS = [1, 2, 7, 14, 28, 60, 90, 180, 365];
const MOST_TICKS = 8;

/** Round days from 0 to the last. */
export function stepTicks(last: number): readonly number[] {
  const step = STEPS.find((candidate) => last / candidate <= MOST_TICKS) ?? STEPS.at(-1)!;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
}
