import type { DiscrepancyView, MeasuredPoint } from '../../../shared/model/discrepancyViews.ts';

/** More points than a panel shows well. */
const MANY = 24;
/** Points kept on either side of the ones the derived grade was read from. */
const AROUND = 2;

/** All points while they are few; of many, those the grades were read from with their neighbours. */
export function pointsNear({ measured, line }: Pick<DiscrepancyView, 'measured' | 'line'>): readonly MeasuredPoint[] {
  if (measured.length <= MANY) return measured;
  const { derived, reported } = line.discrepancy;
  const records = new Set(derived?.records ?? []);
  const isNear = (index: number) => {
    const around = measured.slice(Math.max(0, index - AROUND), index + AROUND + 1);
    return around.some(({ recorded }) => records.has(recorded.observationId));
  };
  const from = reported?.onset ?? '';
  return measured.filter((point, index) => isNear(index) || (records.size === 0 && point.recorded.value.at >= from));
}
