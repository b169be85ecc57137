import type { ObservationId } from '../../model/ids.ts';
import type { TlsSample } from '../tumour-lysis/laboratoryTls.ts';
import { twelveDigits } from '../twelveDigits.ts';
import { factorBetween } from '../units/convertUnit.ts';
import { correctCalcium } from '../units/correctCalcium.ts';
import { type LabReading, labReadings, type UnusableResult } from './labReadings.ts';
import type { ScoreContext } from './scoreContext.ts';
import type { MissingReason } from './scoreInput.ts';

export type TlsMeasure = Exclude<keyof TlsSample, 'day'>;

/** A value of a criterion with the records it was read from. */
export interface TlsValue {
  /** Converted. */
  readonly value: number;
  /**
   * As it is compared: a result in mg/dL meets the published mg/dL bound exactly where this meets the SI bound, though
   * the two bounds were rounded apart (8 mg/dL of uric acid is 475.84 µmol/L, the bound 476). Source: [GRADING §1].
   */
  readonly compared: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly sources: readonly ObservationId[];
}

export interface TlsSeries {
  readonly unit: string;
  /** In order of time. */
  readonly values: readonly TlsValue[];
  /** Records of the measure that give no value, and why. */
  readonly failed: readonly TlsFailure[];
}

export interface TlsFailure {
  readonly id: ObservationId;
  readonly fromMs: number;
  readonly reason: MissingReason;
}

/** The same bound in both units, as published. Source: [CAIRO-BISHOP-2004]. */
interface TwinBound {
  readonly si: number;
  readonly mgPerDl: number;
  /** How many of the SI unit one mg/dL is. */
  readonly factor: number;
}
const URIC_ACID: TwinBound = { si: 476, mgPerDl: 8, factor: factorBetween('urate', 'mg/dL', 'umol/L') };
const PHOSPHATE = factorBetween('phosphate', 'mg/dL', 'mmol/L');
const PHOSPHATE_ADULT: TwinBound = { si: 1.45, mgPerDl: 4.5, factor: PHOSPHATE };
const PHOSPHATE_CHILD: TwinBound = { si: 2.1, mgPerDl: 6.5, factor: PHOSPHATE };
const CALCIUM: TwinBound = { si: 1.75, mgPerDl: 7, factor: factorBetween('calcium', 'mg/dL', 'mmol/L') };

/** The five measures of tumour lysis, each in the unit of its criterion. */
export function tlsSeries(context: ScoreContext, isAdult: boolean): Readonly<Record<TlsMeasure, TlsSeries>> {
  return {
    uricAcidUmolPerL: plain(context, 'URATE', 'umol/L', URIC_ACID),
    potassiumMmolPerL: plain(context, 'K', 'mmol/L', null),
    phosphateMmolPerL: plain(context, 'PHOS', 'mmol/L', isAdult ? PHOSPHATE_ADULT : PHOSPHATE_CHILD),
    calciumMmolPerL: calcium(context),
    creatinineTimesUln: creatinine(context),
  };
}

const idOf = ({ recorded }: Pick<LabReading, 'recorded'>) => recorded.observationId;
const failure = (one: UnusableResult, reason: MissingReason): TlsFailure => ({
  id: idOf(one),
  fromMs: one.fromMs,
  reason,
});
const isMgPerDl = ({ reportedUnit }: LabReading): boolean => reportedUnit === 'mg/dL';

function plain(
  context: ScoreContext,
  analyte: 'URATE' | 'K' | 'PHOS' | 'CACORR',
  unit: 'umol/L' | 'mmol/L',
  twin: TwinBound | null,
): TlsSeries {
  const { readings, unusable } = labReadings(context, analyte, unit);
  const scale = twin === null ? 1 : twin.si / (twin.mgPerDl * twin.factor);
  return {
    unit,
    values: readings.map((one) => ({
      value: one.value,
      compared: isMgPerDl(one) ? twelveDigits(one.value * scale) : one.value,
      fromMs: one.fromMs,
      toMs: one.toMs,
      sources: [idOf(one)],
    })),
    failed: unusable.map((one) => failure(one, 'not-usable')),
  };
}

/** Corrected calcium as reported, or total calcium corrected with the albumin of the same sample. Source: [GRADING §1]. */
function calcium(context: ScoreContext): TlsSeries {
  const corrected = plain(context, 'CACORR', 'mmol/L', CALCIUM);
  const total = labReadings(context, 'CA', 'mmol/L');
  const albumins = labReadings(context, 'ALB', 'g/L').readings;
  const values = [...corrected.values];
  const failed = [...corrected.failed, ...total.unusable.map((one) => failure(one, 'not-usable'))];
  for (const reading of total.readings) {
    const { fromMs, toMs } = reading;
    const albumin = albumins.find((one) => one.fromMs === fromMs && one.toMs === toMs && one.is === 'exact');
    if (albumin === undefined) failed.push(failure(reading, 'no-albumin'));
    else {
      values.push({ ...correctedValue(reading, albumin.value), fromMs, toMs, sources: [idOf(reading), idOf(albumin)] });
    }
  }
  return { unit: 'mmol/L', values: values.toSorted((a, b) => a.fromMs - b.fromMs), failed };
}

/** Each unit has its own correction. */
function correctedValue(reading: LabReading, albuminGramsPerLitre: number): Pick<TlsValue, 'value' | 'compared'> {
  if (!isMgPerDl(reading)) {
    const inMmol = correctCalcium(reading.value, 'mmol/L', albuminGramsPerLitre);
    return { value: inMmol, compared: inMmol };
  }
  const reported = twelveDigits(reading.value / CALCIUM.factor);
  const inMgPerDl = correctCalcium(reported, 'mg/dL', albuminGramsPerLitre);
  return {
    value: twelveDigits(inMgPerDl * CALCIUM.factor),
    compared: twelveDigits((inMgPerDl * CALCIUM.si) / CALCIUM.mgPerDl),
  };
}

function creatinine(context: ScoreContext): TlsSeries {
  const { readings, unusable } = labReadings(context, 'CREAT', 'umol/L');
  const failed = unusable.map((one) => failure(one, 'not-usable'));
  const values: TlsValue[] = [];
  for (const reading of readings) {
    const { fromMs, toMs, uln } = reading;
    if (uln === null || uln <= 0) failed.push(failure(reading, 'no-reference-limit'));
    else {
      const timesUln = twelveDigits(reading.value / uln);
      values.push({ value: timesUln, compared: timesUln, fromMs, toMs, sources: [idOf(reading)] });
    }
  }
  return { unit: '× ULN', values, failed };
}
