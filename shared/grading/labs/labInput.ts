import type { COMPARATORS } from '../../model/vocabulary.ts';

/**
 * One result as the rules read it. Limits and baseline are in the unit of the value unless `baseline.unit` says
 * otherwise; `null` = not known, never 0 and never "no".
 */
export interface LabInput {
  readonly value: number | null;
  /** As reported; read with `readUnit`. */
  readonly unit: string | null;
  /** Limits of the normal range of the laboratory that measured. */
  readonly lln: number | null;
  readonly uln: number | null;
  /** `<` with 100 is "below 100": only what holds for every such value is graded. Absent = `=`. */
  readonly comparator?: (typeof COMPARATORS)[number];
  readonly baseline?: LabBaseline | null;
  readonly flags?: LabFlags;
  /** Of the same sample; only total calcium needs it. */
  readonly albumin?: { readonly value: number; readonly unit: string } | null;
}

export interface LabBaseline {
  readonly value: number | null;
  /** `null` = the unit of the value. */
  readonly unit: string | null;
  /** Against the range that was valid for the baseline sample. `null` = that range is not known. */
  readonly status: BaselineStatus | null;
}
export type BaselineStatus = 'low' | 'normal' | 'high';

/** Clinical facts a number cannot say. Absent or `null` = nobody said. */
export interface LabFlags {
  readonly symptomatic?: boolean | 'mild' | null | undefined;
  readonly interventionIndicated?: boolean | null | undefined;
  readonly physiologicConsequences?: boolean | null | undefined;
  readonly onAnticoagulation?: boolean | null | undefined;
  readonly transfusionIndicated?: boolean | null | undefined;
  readonly bleeding?: boolean | null | undefined;
  /** The sample was taken fasting. */
  readonly fasting?: boolean | null | undefined;
}
export type LabFlag = keyof LabFlags;
