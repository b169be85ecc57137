import { findAnalyte } from '../grading/labs/findAnalyte.ts';
import { readUnit } from '../grading/units/readUnit.ts';
import type { InputFinding } from '../model/failure.ts';
import type { NewReferenceRange, ReferenceRange } from '../model/referenceRange.ts';
import { finding } from './finding.ts';

/**
 * What is wrong with a range by itself and beside those its site already has; the same at the form and on the server.
 * A range for one sex may stand beside one for both, since it is read first.
 * @param others the site's other ranges, the one being changed left out
 */
export function checkReferenceRange(range: NewReferenceRange, others: readonly ReferenceRange[]): InputFinding[] {
  return [...checkPlace(range), ...checkLimits(range), ...checkDates(range, others)];
}

/** Grades are read by the catalogue: a range it cannot place would never be used. */
function checkPlace({ analyte, unit }: NewReferenceRange): InputFinding[] {
  if (findAnalyte(analyte)?.code !== analyte) return [finding('RNG-01', 'F', 'analyte', { analyte })];
  const read = readUnit(analyte, unit);
  return read.kind === 'known' ? [] : [finding('RNG-02', 'F', 'unit', { unit, known: read.candidates.join(', ') })];
}

function checkLimits({ low, high }: NewReferenceRange): InputFinding[] {
  if (low === null && high === null) return [finding('RNG-03', 'F', 'low', {})];
  if ((low !== null && low < 0) || (high !== null && high < 0)) {
    return [finding('RNG-04', 'F', low !== null && low < 0 ? 'low' : 'high', {})];
  }
  return low !== null && high !== null && low >= high ? [finding('RNG-05', 'F', 'high', { low, high })] : [];
}

function checkDates(range: NewReferenceRange, others: readonly ReferenceRange[]): InputFinding[] {
  const { validFrom, validTo } = range;
  if (validTo !== null && validTo < validFrom) return [finding('RNG-06', 'F', 'validTo', { validFrom, validTo })];
  const other = others.find((one) => isSameKind(one, range) && overlaps(one, range));
  if (other === undefined) return [];
  return [finding('RNG-07', 'F', 'validFrom', { from: other.validFrom, to: other.validTo })];
}

function isSameKind(a: NewReferenceRange, b: NewReferenceRange): boolean {
  return a.siteId === b.siteId && a.analyte === b.analyte && a.sex === b.sex;
}

/** Both ends are inclusive; dates compare as text. */
function overlaps(a: NewReferenceRange, b: NewReferenceRange): boolean {
  return (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);
}
