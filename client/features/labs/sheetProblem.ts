import type { InputFinding } from '../../../shared/model/failure.ts';
import type { SheetField } from './sheetRow.ts';

/** Why a row cannot be saved, or what should be looked at; words are made from the code. */
export type SheetProblem =
  | { readonly field: SheetField; readonly code: ProblemCode; readonly candidates?: readonly string[] }
  /** The checks every entry goes through. */
  | { readonly field: SheetField; readonly code: 'finding'; readonly finding: InputFinding };

export const PROBLEM_CODES = [
  'at.missing',
  'at.unreadable',
  'at.day-number',
  'at.two-digit-year',
  'at.order',
  'analyte.missing',
  'analyte.unknown',
  'value.missing',
  'value.ambiguous',
  'unit.missing',
  'unit.unknown',
  'unit.ambiguous',
  'low.unreadable',
  'high.unreadable',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Worth a look, and no obstacle. */
export type SheetRemark =
  | { readonly code: 'words' }
  | { readonly code: 'finding'; readonly finding: InputFinding }
  /** The same analyte at the same moment is recorded already, or stands in the sheet above. */
  | { readonly code: 'recorded' | 'twice' }
  | { readonly code: 'recorded-other' | 'twice-other'; readonly value: string };
