import type { CsvCell } from '../../../shared/format/toCsv.ts';

/** The numbers behind a figure, cell by cell as it shows them. */
export interface FigureNumbers {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Whose each row is, by number; its first cell then chooses the patient. Left out where rows are not patients. */
  readonly patients?: readonly string[];
}

/** The selection a table of patients shares with the figures. */
export interface PatientChoice {
  readonly selected: ReadonlySet<string>;
  readonly onChoose: (number: string, isAdding: boolean) => void;
}
