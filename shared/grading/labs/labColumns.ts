import { COMPARATORS } from '../../model/vocabulary.ts';
import type { LabFlag, LabInput } from './labInput.ts';

/**
 * Many results, one array a property and one entry a row; NaN = not known. What rows have in common (analyte, unit and
 * the laboratory's range) is written once, in `groups`.
 */
export interface LabColumns {
  readonly groups: readonly LabGroup[];
  /** Points into `groups`. */
  readonly group: Uint8Array | Uint16Array | Uint32Array;
  readonly value: Float64Array;
  /** In the unit of the value. */
  readonly baseline: Float64Array;
  /** Of the same sample, g/L; only total calcium needs it. */
  readonly albuminGramsPerLitre: Float64Array;
  /** Baseline status, comparator and clinical facts, packed by `packMarks`. */
  readonly marks: Int32Array;
}

export interface LabGroup {
  readonly analyte: string;
  /** As reported. */
  readonly unit: string | null;
  readonly lln: number | null;
  readonly uln: number | null;
}

/** Grade of each row in each direction; −1 = no such term, or it cannot be graded. */
export interface LabGrades {
  readonly low: Int8Array;
  readonly high: Int8Array;
}

/** Bits of a mark: one for each baseline status but `normal`, three for the comparator, two for each fact. */
export const BASELINE_LOW = 1;
export const BASELINE_HIGH = 2;
export const BASELINE_UNKNOWN = 4;
const COMPARATOR_SHIFT = 3;
export const COMPARATOR_MASK = 7 << COMPARATOR_SHIFT;
/** Where the two bits of a fact begin: 0 not stated, 1 no, 2 yes, 3 mild. */
export const FACT_SHIFT: Readonly<Record<LabFlag, number>> = {
  symptomatic: 6,
  interventionIndicated: 8,
  physiologicConsequences: 10,
  onAnticoagulation: 12,
  transfusionIndicated: 14,
  bleeding: 16,
  fasting: 18,
};
const FACTS = Object.entries(FACT_SHIFT) as readonly (readonly [LabFlag, number])[];

/** What of a result is not a number, in one integer. */
export function packMarks({
  comparator,
  baseline,
  flags,
}: Pick<LabInput, 'comparator' | 'baseline' | 'flags'>): number {
  const status = baseline?.status ?? null;
  let marks = COMPARATORS.indexOf(comparator ?? '=') << COMPARATOR_SHIFT;
  if (status === null) marks |= BASELINE_UNKNOWN;
  if (status === 'low') marks |= BASELINE_LOW;
  if (status === 'high') marks |= BASELINE_HIGH;
  for (const [fact, shift] of FACTS) marks |= factBits(flags?.[fact]) << shift;
  return marks;
}

function factBits(stated: boolean | 'mild' | null | undefined): number {
  if (stated === null || stated === undefined) return 0;
  return stated === 'mild' ? 3 : stated ? 2 : 1;
}

/** The comparator of a mark. */
export function comparatorOf(marks: number): (typeof COMPARATORS)[number] {
  return COMPARATORS[(marks & COMPARATOR_MASK) >> COMPARATOR_SHIFT]!;
}
