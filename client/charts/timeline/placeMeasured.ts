import type { LabResult, Recorded, Sample, VitalSign } from '../../../shared/model/observation.ts';
import { pointOf, type TimeAxis } from '../../../shared/time/timeAxis.ts';

/** One measurement on the axis; `limit` marks are drawn open, at the limit, never at 0. */
export interface PlacedPoint {
  readonly observationId: number;
  readonly x: number;
  readonly y: number;
  readonly mark: 'value' | 'below-limit' | 'above-limit';
}

export interface PlacedSeries {
  readonly points: readonly PlacedPoint[];
  /** Why records of this series are not in the picture. */
  readonly leftOut: { readonly noDay: number; readonly notANumber: number; readonly otherUnit: number };
}

/** Reads a result in the series' unit; `null` = the unit cannot be read as that. */
export type InUnit = (value: number, unit: string) => number | null;

/** Results of one measurement in order of time. Results after the cut do not exist yet and are not in the history. */
export function placeMeasured(
  records: readonly Recorded<LabResult | VitalSign | Sample>[],
  axis: TimeAxis,
  inUnit: InUnit,
): PlacedSeries {
  const points: PlacedPoint[] = [];
  const leftOut = { noDay: 0, notANumber: 0, otherUnit: 0 };
  for (const { observationId, value } of records) {
    const x = pointOf(value.at, axis);
    const y = value.value === null ? null : inUnit(value.value, value.unit);
    if (value.value === null) leftOut.notANumber += 1;
    else if (y === null) leftOut.otherUnit += 1;
    else if (x === null) leftOut.noDay += 1;
    else points.push({ observationId, x, y, mark: markOf(value.comparator) });
  }
  return { points: points.sort((a, b) => a.x - b.x), leftOut };
}

function markOf(comparator: LabResult['comparator']): PlacedPoint['mark'] {
  switch (comparator) {
    case '<':
    case '<=':
      return 'below-limit';
    case '>':
    case '>=':
      return 'above-limit';
    case '=':
      return 'value';
  }
}

/** Powers of ten that hold every value, for a log axis; one decade at least. */
export function decadesOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return { low: 0.1, high: 10 };
  const low = 10 ** Math.floor(Math.log10(Math.min(...positive)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...positive)));
  return { low, high: high > low ? high : low * 10 };
}
