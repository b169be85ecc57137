import type { GradeStepTrace } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import { twelveDigits } from '../twelveDigits.ts';

/** One blood sample; `day` counts from the start of therapy. `null` = not measured. */
export interface TlsSample {
  readonly day: number;
  readonly uricAcidUmolPerL: number | null;
  readonly potassiumMmolPerL: number | null;
  readonly phosphateMmolPerL: number | null;
  /** Corrected for albumin. */
  readonly calciumMmolPerL: number | null;
  /** Creatinine as a multiple of its ULN. */
  readonly creatinineTimesUln: number | null;
}

export type TlsAnalyte = 'uricAcidUmolPerL' | 'potassiumMmolPerL' | 'phosphateMmolPerL' | 'calciumMmolPerL';
export type TlsBaseline = Readonly<Record<TlsAnalyte, number | null>>;

/** Days from the start of therapy, both inclusive. Source: [CAIRO-BISHOP-2004]. */
export const TLS_FROM_DAY = -3;
export const TLS_TO_DAY = 7;
/** A change of a quarter from baseline, the bound included. Source: [CAIRO-BISHOP-2004]; [GRADING §9]. */
const RISE = 1.25;
const FALL = 0.75;
/** mmol/L. Source: [CAIRO-BISHOP-2004]. */
const PHOSPHATE_ADULT = 1.45;
const PHOSPHATE_CHILD = 2.1;

interface Criterion {
  readonly analyte: TlsAnalyte;
  readonly code: 'uric-acid' | 'potassium' | 'phosphate' | 'calcium';
  /** Bound of an adult and of a child, included. */
  readonly bound: readonly [adult: number, child: number];
  readonly direction: 'high' | 'low';
}

/** Source: [CAIRO-BISHOP-2004]; bounds inclusive: [GRADING §9]. */
const CRITERIA: readonly Criterion[] = [
  { analyte: 'uricAcidUmolPerL', code: 'uric-acid', bound: [476, 476], direction: 'high' },
  { analyte: 'potassiumMmolPerL', code: 'potassium', bound: [6, 6], direction: 'high' },
  { analyte: 'phosphateMmolPerL', code: 'phosphate', bound: [PHOSPHATE_ADULT, PHOSPHATE_CHILD], direction: 'high' },
  { analyte: 'calciumMmolPerL', code: 'calcium', bound: [1.75, 1.75], direction: 'low' },
];

/** Samples that count for laboratory tumour lysis. */
export function inTlsWindow(samples: readonly TlsSample[]): readonly TlsSample[] {
  return samples.filter(({ day }) => day >= TLS_FROM_DAY && day <= TLS_TO_DAY);
}

/** The four criteria on the samples of the window: met if any sample meets it, unknown if none was measured. */
export function laboratoryCriteria(
  samples: readonly TlsSample[],
  baseline: TlsBaseline | null,
  isAdult: boolean,
): readonly GradeStepTrace[] {
  return CRITERIA.map(({ analyte, code, bound: [adult, child], direction }) => {
    const values = samples.flatMap((sample) => sample[analyte] ?? []);
    const bound = isAdult ? adult : child;
    const from = baseline?.[analyte] ?? null;
    const worst = values.length === 0 ? null : direction === 'high' ? Math.max(...values) : Math.min(...values);
    const facts = { value: worst, bound, baseline: from };
    if (worst === null) return gradeStep(code, 'unknown', null, facts);
    const isBeyond = direction === 'high' ? isAtLeast : isAtMost;
    const changed = from !== null && isBeyond(worst, twelveDigits(from * (direction === 'high' ? RISE : FALL)));
    return gradeStep(code, isBeyond(worst, bound) || changed ? 'met' : 'not-met', null, facts);
  });
}

function isAtLeast(value: number, bound: number): boolean {
  return value >= bound;
}

function isAtMost(value: number, bound: number): boolean {
  return value <= bound;
}
