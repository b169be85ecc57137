import type { CalendarDate } from '../../model/dates.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { LabResult } from '../../model/observation.ts';
import type { ReferenceRange } from '../../model/referenceRange.ts';
import { convertUnit } from '../units/convertUnit.ts';
import { isAnalyte } from './isAnalyte.ts';

/** Ends of the normal range, in the unit of the result; `null` = not known. */
export interface LabLimits {
  readonly lln: number | null;
  readonly uln: number | null;
  /** Where they come from; `null` = from nowhere. */
  readonly from: 'result' | 'site-range' | null;
}

const NONE: LabLimits = { lln: null, uln: null, from: null };

/** A result's own limits come first; without any, the range its site has for that day, sex and analyte. */
export function labLimits(result: LabResult, history: SubjectHistory): LabLimits {
  if (result.refLow !== null || result.refHigh !== null) {
    return { lln: result.refLow, uln: result.refHigh, from: 'result' };
  }
  const ranges = history.referenceRanges
    .filter((range) => fits(range, result, history))
    .toSorted((a, b) => Number(b.sex !== null) - Number(a.sex !== null) || (a.validFrom < b.validFrom ? 1 : -1));
  for (const { low, high, unit } of ranges) {
    const inUnit = (limit: number | null) =>
      limit === null ? null : convertUnit(result.analyte, limit, unit, result.unit);
    const limits = { lln: inUnit(low), uln: inUnit(high) };
    if (limits.lln !== null || limits.uln !== null) return { ...limits, from: 'site-range' };
  }
  return NONE;
}

/** A result not known to the day has no range: the range may have changed in between. */
function fits(range: ReferenceRange, { analyte, at }: LabResult, { subject }: SubjectHistory): boolean {
  const isKnownToTheDay = at.length >= 10;
  const on = at.slice(0, 10) as CalendarDate;
  const isValid = range.validFrom <= on && (range.validTo === null || on <= range.validTo);
  const isOfSex = range.sex === null || range.sex === subject.sex;
  return isKnownToTheDay && isValid && isOfSex && isAnalyte(analyte, range.analyte);
}
