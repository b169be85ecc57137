import { findAnalyte } from '../grading/labs/findAnalyte.ts';
import { convertTemperature, type TemperatureUnit, temperatureUnitOf } from '../grading/units/convertTemperature.ts';
import { convertUnit } from '../grading/units/convertUnit.ts';
import { foldUnit } from '../grading/units/foldUnit.ts';
import { unitsOf } from '../grading/units/readUnit.ts';
import type { LabResult, VitalSign } from '../model/observation.ts';

type Range = readonly [low: number, high: number];

/** °C of a living patient. */
export const LIVING_CELSIUS: Range = [30, 43];

/** By the unit as folded. */
const OF_SIGNS: Readonly<Record<string, { readonly unit: string; readonly range: Range }>> = {
  SYSBP: { unit: 'mmhg', range: [40, 260] },
  DIABP: { unit: 'mmhg', range: [15, 160] },
  PULSE: { unit: '/min', range: [20, 250] },
  RESP: { unit: '/min', range: [4, 70] },
  OXYSAT: { unit: '%', range: [40, 100] },
  WEIGHT: { unit: 'kg', range: [10, 300] },
  HEIGHT: { unit: 'cm', range: [60, 230] },
};

/** In the base unit of the analyte's quantity (`quantities.data.ts`). */
const OF_ANALYTES: Readonly<Record<string, Range>> = {
  WBC: [0, 1000],
  ANC: [0, 200],
  LYM: [0, 1000],
  CD4: [0, 20],
  HGB: [20, 250],
  PLAT: [0, 3000],
  ALT: [0, 30_000],
  AST: [0, 50_000],
  ALP: [1, 10_000],
  GGT: [1, 10_000],
  BILI: [0.5, 1500],
  BILDIR: [0, 1500],
  ALB: [5, 70],
  LDH: [20, 100_000],
  CK: [1, 1_000_000],
  CREAT: [5, 3000],
  UREAN: [0.2, 150],
  URATE: [5, 4000],
  SODIUM: [90, 200],
  K: [1, 12],
  CA: [0.5, 6],
  CACORR: [0.5, 6],
  CAION: [0.2, 4],
  MG: [0.1, 6],
  PHOS: [0.1, 10],
  GLUC: [0.3, 100],
  TRIG: [0.1, 150],
  CHOL: [0.2, 60],
  FIBRINO: [0.05, 20],
  INR: [0.5, 25],
  APTT: [10, 400],
  PT: [5, 300],
  CRP: [0, 1000],
  FERRITIN: [1, 1_000_000],
  IL6: [0, 1_000_000],
  PCT: [0, 2000],
  BLOODPH: [6.5, 8],
};

/**
 * Between which numbers a living patient's result lies, in the unit it came in; `null` where nobody can say. Wide on purpose:
 * outside, a slip of the hand or of the unit is likelier than the patient, and a grade read from it would be wrong.
 * The numbers are assumptions of ours; they ask, they refuse nothing.
 */
export function livingRange(result: LabResult | VitalSign): Range | null {
  return result.kind === 'lab' ? rangeOfAnalyte(result) : rangeOfSign(result);
}

function rangeOfAnalyte({ analyte, unit }: LabResult): Range | null {
  const known = findAnalyte(analyte);
  const range = known && OF_ANALYTES[known.code];
  if (known === undefined || range === undefined) return null;
  const base = unitsOf(known.quantity)[0]!;
  const [low, high] = range.map((limit) => convertUnit(known.code, limit, base, unit));
  return low == null || high == null ? null : [rounded(low), rounded(high)];
}

function rangeOfSign({ sign, unit }: VitalSign): Range | null {
  if (sign === 'TEMP') return rangeOfTemperature(temperatureUnitOf(unit));
  const known = OF_SIGNS[sign];
  return known?.unit === foldUnit(unit) ? known.range : null;
}

function rangeOfTemperature(unit: TemperatureUnit | null): Range | null {
  const [low, high] = LIVING_CELSIUS;
  return unit && [convertTemperature(low, 'C', unit), convertTemperature(high, 'C', unit)];
}

const rounded = (limit: number): number => Number(limit.toPrecision(3));
