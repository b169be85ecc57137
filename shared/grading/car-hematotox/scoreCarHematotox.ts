import type { GradeStepTrace } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';

/** The last values before lymphodepletion. `null` = not measured. */
export interface CarHematotoxInput {
  readonly plateletsE9PerL: number | null;
  readonly ancPerUl: number | null;
  readonly hemoglobinGPerDl: number | null;
  /** mg/dL, not mg/L: 30 mg/L is 3.0. */
  readonly crpMgPerDl: number | null;
  readonly ferritinNgPerMl: number | null;
}

/** Made for CD19 products in large B-cell lymphoma: exploratory elsewhere. */
export type CarHematotoxAnswer =
  | { readonly score: number; readonly category: 'low' | 'high'; readonly trace: readonly GradeStepTrace[] }
  | {
      readonly score: null;
      readonly reason: 'value-missing';
      readonly trace: readonly GradeStepTrace[];
      /** What was not measured. */
      readonly needs: readonly string[];
    };

/** Points, 0 to 7, from which the risk is high. Source: [CAR-HT-2021]. */
const HIGH_FROM = 2;

/** Points by value. Source: [CAR-HT-2021]; who owns the bounds of ANC, haemoglobin and CRP: [GRADING §7]. */
const POINTS = {
  plateletsE9PerL: (value: number) => (value > 175 ? 0 : value < 75 ? 2 : 1),
  ancPerUl: (value: number) => (value < 1200 ? 1 : 0),
  hemoglobinGPerDl: (value: number) => (value < 9 ? 1 : 0),
  crpMgPerDl: (value: number) => (value >= 3 ? 1 : 0),
  ferritinNgPerMl: (value: number) => (value > 2000 ? 2 : value < 650 ? 0 : 1),
} as const satisfies Record<keyof CarHematotoxInput, (value: number) => number>;

const MARKERS = Object.keys(POINTS) as readonly (keyof CarHematotoxInput)[];

/** Risk of haematotoxicity before lymphodepletion; all five values or no score. Source: [CAR-HT-2021]; [GRADING §7]. */
export function scoreCarHematotox(input: CarHematotoxInput): CarHematotoxAnswer {
  const needs: string[] = [];
  const trace: GradeStepTrace[] = [];
  let score = 0;
  for (const marker of MARKERS) {
    const value = input[marker];
    const points = value === null ? null : POINTS[marker](value);
    if (points === null) needs.push(marker);
    else score += points;
    const met = points === null ? 'unknown' : points > 0 ? 'met' : 'not-met';
    trace.push(gradeStep(marker, met, null, { value, points }));
  }
  if (needs.length > 0) return { score: null, reason: 'value-missing', trace, needs };
  return { score, category: score >= HIGH_FROM ? 'high' : 'low', trace };
}
