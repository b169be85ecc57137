import { type AxisScale, axisScale } from '../timeline/axisScale.ts';
import type { LabLine } from './labLine.ts';

/** Room beside the plot, in pixels; rows under the lines keep it, so that both have one axis. */
export const LEFT = 66;
export const RIGHT = 26;

/** The axis of days that holds every line and the cut, the infusion always on it. */
export function labDays(lines: readonly LabLine[], cutDay: number | null): AxisScale {
  let firstDay = 0;
  let lastDay = cutDay ?? 28;
  for (const { days } of lines) {
    if (days.length === 0) continue;
    firstDay = Math.min(firstDay, days[0]!);
    if (cutDay === null) lastDay = Math.max(lastDay, days.at(-1)!);
  }
  return axisScale('all', { firstDay, lastDay, windowEndDay: null });
}
