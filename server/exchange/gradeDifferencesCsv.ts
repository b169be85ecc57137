import { toCsv } from '../../shared/format/toCsv.ts';
import type { ImportGrades } from '../../shared/model/importReport.ts';

/** Every listed difference, one a line. */
export function gradeDifferencesCsv({ rows, ctcaeVersion }: ImportGrades): string {
  const header = ['file', 'row', 'column', 'analyte', 'result', 'in the file', `ours (CTCAE ${ctcaeVersion})`, 'cause'];
  return toCsv(
    header,
    rows.map(({ file, row, column, analyte, result, given, ours, cause }) => {
      return [file, row, column, analyte, result, Number(given), ours, cause];
    }),
  );
}
