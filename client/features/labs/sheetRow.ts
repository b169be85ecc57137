/** The cells of one result, as text; they are read anew whenever one of them changes. */
export const SHEET_FIELDS = ['at', 'analyte', 'value', 'unit', 'low', 'high'] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

export interface SheetRow extends Readonly<Record<SheetField, string>> {
  /** Unique in the sheet, and never given twice. */
  readonly key: number;
  /** Said by a person; `null` = nobody said anything, and only what is recorded already is left out. */
  readonly out: boolean | null;
}

export const EMPTY_ROW = { at: '', analyte: '', value: '', unit: '', low: '', high: '', out: null } as const;
