import { twelveDigits } from '../twelveDigits.ts';

/**
 * Total calcium corrected for albumin, in the unit of the calcium: mg/dL + 0.8 × (4.0 − albumin g/dL), or
 * mmol/L + 0.02 × (40 − albumin g/L). CTCAE bounds for total calcium mean this value. Source: [GRADING §1].
 */
export function correctCalcium(calcium: number, unit: 'mmol/L' | 'mg/dL', albuminGramsPerLitre: number): number {
  const slope = unit === 'mmol/L' ? 0.02 : 0.08;
  return twelveDigits(calcium + slope * (40 - albuminGramsPerLitre));
}
