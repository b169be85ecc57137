import type { CsvCell } from '../../../shared/format/toCsv.ts';

/** The numbers behind a figure, cell by cell as it shows them. */
export interface FigureNumbers {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}
