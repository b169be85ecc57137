import type { GradeBand } from '../timeline/timelineStrips.ts';

/** One patient's values of one analyte. */
export interface LabLine {
  readonly id: string;
  /** Said on hover and by keyboard. */
  readonly label: string;
  /** Study days, ascending; the infusion is day 0. */
  readonly days: Float64Array;
  /** In the unit of the figure; `NaN` = not measured, the line breaks. */
  readonly values: Float64Array;
  /** −1 = the truth lies below the value, drawn open; 1 = above it. Left out = every value is exact. */
  readonly bounds?: Int8Array;
}

/** A level the values are read against, e.g. what counts as depleted. */
export interface LabThreshold {
  readonly value: number;
  readonly label: string;
}

/** Background of one grade; `null` = without an end. */
export type LabBand = Pick<GradeBand, 'grade' | 'low' | 'high'>;

export type ValueScale = 'log' | 'linear';

/** A treatment that moves the line: a transfusion, a dose of G-CSF. */
export interface LabTick {
  readonly day: number;
  readonly sign: string;
  readonly title: string;
}
