import { limitsOf } from '../../episodes/derived/limitsOf.ts';
import type { LabResult, Recorded } from '../../model/observation.ts';
import { partialInterval } from '../../time/partialInterval.ts';
import { convertUnit } from '../units/convertUnit.ts';
import type { UnitCode } from '../units/quantities.data.ts';
import { readUnit } from '../units/readUnit.ts';
import { isAnalyte } from './isAnalyte.ts';
import type { ScoreContext } from './scoreContext.ts';

/** A result in the unit that was asked for. `below` and `above`: the value is the limit that was reported. */
export interface LabReading {
  readonly recorded: Recorded<LabResult>;
  readonly value: number;
  /** The unit it was reported in. */
  readonly reportedUnit: UnitCode;
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
    const read = readUnit(value.analyte, value.unit);
    if (read.kind !== 'known' || value.value === null) {
      unusable.push({ recorded, fromMs, toMs });
      continue;
    }
    const limits = limitsOf(value, history.referenceRanges, history.subject.sex);
    const toUnit = (one: number) => convertUnit(value.analyte, one, read.unit, unit)!;
    readings.push({
      recorded,
      value: toUnit(value.value),
      reportedUnit: read.unit,
      is: boundOf(value.comparator),
      lln: limits.lln === null ? null : toUnit(limits.lln),
      uln: limits.uln === null ? null : toUnit(limits.uln),
      fromMs,
      toMs,
    });
  }
  const order = (a: LabReading, b: LabReading) =>
    a.fromMs - b.fromMs || a.recorded.observationId - b.recorded.observationId;
  return { readings: readings.toSorted(order), unusable };
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
