import { findAnalyte } from '../../grading/labs/findAnalyte.ts';
import { convertUnit } from '../../grading/units/convertUnit.ts';
import type { LabResult } from '../../model/observation.ts';
import type { ReferenceRange } from '../../model/referenceRange.ts';
import type { Subject } from '../../model/subject.ts';

/** The normal range a result is read against, in the unit of the result. */
export interface LabLimits {
  readonly lln: number | null;
  readonly uln: number | null;
  /** `null` = neither the result nor the site has one. */
  readonly from: 'result' | 'site-range' | null;
}

const NONE: LabLimits = { lln: null, uln: null, from: null };

/**
 * The limits of a result: its own where it brings any; else the range of the site that was valid on the day of the
 * sample, for the patient's sex before one for both, the newest first. A range in another unit is converted; one whose
 * unit cannot be is not used. Source: [GRADING §2].
 * @param ranges of the site; other analytes may be among them
 */
export function limitsOf(lab: LabResult, ranges: readonly ReferenceRange[], sex: Subject['sex']): LabLimits {
  if (lab.refLow !== null || lab.refHigh !== null) return { lln: lab.refLow, uln: lab.refHigh, from: 'result' };
  if (ranges.length === 0) return NONE;
  const code = findAnalyte(lab.analyte)?.code ?? lab.analyte;
  const fitting = ranges
    .filter((range) => (findAnalyte(range.analyte)?.code ?? range.analyte) === code && isValid(range, lab.at, sex))
    .toSorted(bySexAndDate);
  for (const range of fitting) {
    const limits = inUnitOf(lab, range);
    if (limits !== null) return limits;
  }
  return NONE;
}

/** A sample that is not known to the day is within a range only if every day it may stand for is. */
function isValid({ sex: ofSex, validFrom, validTo }: ReferenceRange, at: string, sex: Subject['sex']): boolean {
  if (ofSex !== null && ofSex !== sex) return false;
  if (at.length < DAY_LENGTH) return false;
  const on = at.slice(0, DAY_LENGTH);
  return validFrom <= on && (validTo === null || on <= validTo);
}

const DAY_LENGTH = 10;

function bySexAndDate(a: ReferenceRange, b: ReferenceRange): number {
  if ((a.sex === null) !== (b.sex === null)) return a.sex === null ? 1 : -1;
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom ? -1 : 1;
  return b.rangeId - a.rangeId;
}

function inUnitOf(lab: LabResult, { low, high, unit }: ReferenceRange): LabLimits | null {
  if (unit === lab.unit) return { lln: low, uln: high, from: 'site-range' };
  const convert = (value: number | null) => (value === null ? null : convertUnit(lab.analyte, value, unit, lab.unit));
  const [lln, uln] = [convert(low), convert(high)];
  const isLost = (low !== null && lln === null) || (high !== null && uln === null);
  return isLost ? null : { lln, uln, from: 'site-range' };
}
