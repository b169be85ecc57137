import type { TermCode } from '../../model/grade.ts';
import type { Column, FigureData } from '../figureData.ts';

/** What is drawn value by value. Laboratory codes are those of the catalogue. */
export const MEASURED = ['ANC', 'PLAT', 'HGB', 'ALT', 'AST', 'BILI', 'car-copies', 'cd7-cells'] as const;
export type MeasuredName = (typeof MEASURED)[number];

/** The one unit every value of a kind is brought to. */
export const MEASURED_UNITS = {
  ANC: '10^9/L',
  PLAT: '10^9/L',
  HGB: 'g/L',
  ALT: 'U/L',
  AST: 'U/L',
  BILI: 'umol/L',
  'car-copies': 'copies/ug',
  'cd7-cells': '/uL',
} as const satisfies Record<MeasuredName, string>;

/**
 * What the measured figures of the trial are made from: counts, liver, kinetics. The figure, its table and an export are
 * computed from this one value. Patients and days are those of `FigureData`.
 */
export interface MeasuredFigureData {
  /** Everybody, in order of dosing; of the events only those of CRS, which lie under the course of the product. */
  readonly cohort: FigureData;
  /** One entry a patient of the cohort. */
  readonly icaht: readonly PatientIcaht[];
  readonly points: PointColumns;
  /** Results no figure can place or read, counted. */
  readonly leftOut: LeftOutColumns;
  /** What the shift tables are about: every laboratory term somebody was graded for. */
  readonly terms: readonly ShiftTerm[];
  readonly shifts: ShiftColumns;
}

/** Grades from the neutrophil counts; `null` = cannot be graded, or its days have not come. */
export interface PatientIcaht {
  readonly early: number | null;
  /** Days are missing or the window is still open: the grade may rise. */
  readonly isEarlyOpen: boolean;
  readonly late: number | null;
}

/** Results column by column, a patient's in order of day. */
export interface PointColumns {
  /** Index into the patients of the cohort. */
  readonly patient: Column;
  /** Index into `MEASURED`. */
  readonly of: Column;
  /** Study day of the site with the part of that day that has passed. */
  readonly day: Column;
  /** In the unit of `MEASURED_UNITS`; a result "below" or "above" a limit carries the limit. */
  readonly value: Column;
  /** −1 = below the value, 1 = above it, 0 = the value. */
  readonly bound: Column;
  /** Upper limit of normal in the same unit; `NaN` = not known. */
  readonly upper: Column;
  /** CTCAE grade in the direction that matters: low for counts, high for the liver. −1 = cannot be graded, or has no grade. */
  readonly grade: Column;
  /** 1 = taken before treatment began, as the baseline is. */
  readonly before: Column;
}

/** `no-day`: not known to the day. `no-number`: words, or less than 0. `unit`: missing or cannot be converted. */
export const LEFT_OUT_REASONS = ['no-day', 'no-number', 'unit'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LeftOutColumns {
  readonly patient: Column;
  /** Index into `MEASURED`. */
  readonly of: Column;
  /** Index into `LEFT_OUT_REASONS`. */
  readonly reason: Column;
}

export interface ShiftTerm {
  readonly termCode: TermCode;
  /** Code of the catalogue. */
  readonly analyte: string;
}

/** In a shift: measured and not gradable, and not measured. Neither is ever grade 0. */
export const SHIFT = { notGraded: -1, missing: -2 } as const;

/** One entry a patient and term with any result. */
export interface ShiftColumns {
  readonly patient: Column;
  /** Index into `terms`. */
  readonly term: Column;
  /** Grade of the baseline sample, or a code of `SHIFT`. */
  readonly baseline: Column;
  /** Worst grade after it, or a code of `SHIFT`. */
  readonly worst: Column;
  /** Results after the baseline that could not be graded. */
  readonly ungraded: Column;
}
