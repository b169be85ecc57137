import { limitsOf } from '../../episodes/derived/limitsOf.ts';
import type { LabResult, Recorded } from '../../model/observation.ts';
import { partialInterval } from '../../time/partialInterval.ts';
import { convertUnit } from '../units/convertUnit.ts';
import type { UnitCode } from '../units/quantities.data.ts';
import { isAnalyte } from './isAnalyte.ts';
import type { ScoreContext } from './scoreContext.ts';

/** A result in the unit that was asked for. `below` and `above`: the value is the limit that was reported. */
export interface LabReading {
  readonly recorded: Recorded<LabResult>;
  readonly value: number;
  readonly is: 'exact' | 'below' | 'above';
  /** Limits of the normal range, in the same unit; `null` = not given. */
  readonly lln: number | null;
  readonly uln: number | null;
  readonly fromMs: number;
  readonly toMs: number;
}

export interface LabReadings {
  /** In order of time. */
  readonly readings: readonly LabReading[];
  /** Not a number, or in a unit that cannot be converted. */
  readonly unusable: readonly UnusableResult[];
}

export interface UnusableResult {
  readonly recorded: Recorded<LabResult>;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Every result of an analyte up to the moment of reading, in one unit. Limits are read in the unit of the result. */
export function labReadings({ history, atMs }: ScoreContext, analyte: string, unit: UnitCode): LabReadings {
  const readings: LabReading[] = [];
  const unusable: UnusableResult[] = [];
  for (const recorded of history.labs) {
    const { value } = recorded;
    if (!isAnalyte(value.analyte, analyte)) continue;
    const { fromMs, toMs } = partialInterval(value.at, history.zone);
    if (fromMs > atMs) continue;
    const converted = inUnit(value.value, value, unit);
    if (converted === null) unusable.push({ recorded, fromMs, toMs });
    else {
      const given = limitsOf(value, history.referenceRanges, history.subject.sex);
      const limits = { lln: inUnit(given.lln, value, unit), uln: inUnit(given.uln, value, unit) };
      readings.push({ recorded, value: converted, is: boundOf(value.comparator), ...limits, fromMs, toMs });
    }
  }
  const order = (a: LabReading, b: LabReading) =>
    a.fromMs - b.fromMs || a.recorded.observationId - b.recorded.observationId;
  return { readings: readings.toSorted(order), unusable };
}

function inUnit(value: number | null, { analyte, unit }: LabResult, to: UnitCode): number | null {
  return value === null ? null : convertUnit(analyte, value, unit, to);
}

function boundOf(comparator: LabResult['comparator']): LabReading['is'] {
  switch (comparator) {
    case '=':
      return 'exact';
    case '<':
    case '<=':
      return 'below';
    case '>':
    case '>=':
      return 'above';
  }
}

/** The last result that was certainly taken before a moment; `undefined` = there is none. */
export function lastBefore(readings: readonly LabReading[], beforeMs: number): LabReading | undefined {
  return readings.findLast(({ toMs }) => toMs <= beforeMs);
}
