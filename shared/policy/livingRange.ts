import { findAnalyte } from '../grading/labs/findAnalyte.ts';
import { convertTemperature, type TemperatureUnit, temperatureUnitOf } from '../grading/units/convertTemperature.ts';
import { convertUnit } from '../grading/units/convertUnit.ts';
import { foldUnit } from '../grading/units/foldUnit.ts';
import { unitsOf } from '../grading/units/readUnit.ts';
import type { LabResult, VitalSign } from '../model/observation.ts';
import { LIVING_ANALYTES, LIVING_CELSIUS, LIVING_SIGNS, type LivingRange } from './livingRange.data.ts';

/**
 * Between which numbers a living patient's result lies, in the unit it came in; `null` where nobody can say. Wide on purpose:
 * outside, a slip of the hand or of the unit is likelier than the patient, and a grade read from it would be wrong.
 */
export function livingRange(result: LabResult | VitalSign): LivingRange | null {
  return result.kind === 'lab' ? rangeOfAnalyte(result) : rangeOfSign(result);
}

function rangeOfAnalyte({ analyte, unit }: LabResult): LivingRange | null {
  const known = findAnalyte(analyte);
  const range = known && LIVING_ANALYTES[known.code];
  if (known === undefined || range === undefined) return null;
  const base = unitsOf(known.quantity)[0]!;
  const [low, high] = range.map((limit) => convertUnit(known.code, limit, base, unit));
  return low == null || high == null ? null : [rounded(low), rounded(high)];
}

function rangeOfSign({ sign, unit }: VitalSign): LivingRange | null {
  if (sign === 'TEMP') return rangeOfTemperature(temperatureUnitOf(unit));
  const known = LIVING_SIGNS[sign];
  return known?.unit === foldUnit(unit) ? known.range : null;
}

function rangeOfTemperature(unit: TemperatureUnit | null): LivingRange | null {
  const [low, high] = LIVING_CELSIUS;
  return unit && [convertTemperature(low, 'C', unit), convertTemperature(high, 'C', unit)];
}

const rounded = (limit: number): number => Number(limit.toPrecision(3));
