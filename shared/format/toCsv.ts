export type CsvCell = string | number | boolean | null;

/** Spreadsheets run cells that begin like this as formulas; a leading apostrophe makes them text. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV after RFC 4180: a header, CRLF line ends, quotes where needed. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `${[header, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}
