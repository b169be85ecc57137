import type { UnitCode } from './quantities.data.ts';

/**
 * What a typed unit means for one analyte. Only `known` may be used; for the others a person chooses among
 * `candidates`, likeliest first. Nothing is ever guessed.
 */
export type UnitAnswer =
  | { readonly kind: 'known'; readonly unit: UnitCode }
  /** No unit was given. */
  | { readonly kind: 'missing'; readonly candidates: readonly UnitCode[] }
  /** Not a unit this analyte comes in. */
  | { readonly kind: 'unknown'; readonly candidates: readonly UnitCode[] }
  /** Begins like more than one unit of this analyte. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly UnitCode[] }
  /** No analyte of this code is in the catalogue, so its units are not known. */
  | { readonly kind: 'unknown-analyte'; readonly candidates: readonly [] };
