import { createHash } from 'node:crypto';
import { type CsvError, parse } from 'csv-parse';
import type { ImportRuleId } from '../../shared/model/importReport.ts';
import { decodeText } from './decodeText.ts';
import type { ImportFile } from './importFile.ts';
import type { IssueLog } from './issueLog.ts';
import type { Row, Sheet } from './sheet.ts';

/** Characters handed to the parser before the event loop gets a turn. */
const CHUNK = 64 * 1024;

export type Breathe = () => Promise<void>;

/** Reads a CSV file with a header row; whatever is wrong with it becomes an issue, never a throw. Source: [STANDARDS §5.4]. */
export async function readSheet(file: ImportFile, log: IssueLog, breathe: Breathe): Promise<Sheet> {
  const { text, encoding, byteOrderMark } = decodeText(file.bytes);
  const delimiter = delimiterOf(text);
  const [header, ...records] = await parseCsv(text, delimiter, breathe);
  const names = header !== undefined && 'cells' in header ? header.cells.map(columnName) : [];
  const sheet: Sheet = {
    name: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    encoding,
    log,
    columns: new Map(names.map((name, place) => [name, place])),
    rows: [],
    notes: [],
    pending: [],
    domain: null,
    standard: null,
  };
  for (const [index, record] of records.entries()) addRow(sheet, index + 2, record, names.length);
  const note = (ruleId: ImportRuleId, facts = {}) => sheet.pending.push({ row: null, ruleId, facts });
  if (encoding === 'Windows-1252') note('FILE-WINDOWS-1252');
  if (encoding === 'GB18030') note('FILE-GB18030');
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') note('FILE-UTF-16');
  if (delimiter !== ',') note('FILE-DELIMITER', { delimiter: DELIMITERS[delimiter] });
  if (byteOrderMark) note('FILE-BYTE-ORDER-MARK');
  if (header !== undefined && 'problem' in header) note('FILE-UNREADABLE', { reason: header.problem });
  else if (names.every((name) => name === '')) note('FILE-NO-HEADER');
  const double = names.find((name, place) => name !== '' && names.indexOf(name) !== place);
  if (double !== undefined) note('FILE-COLUMN-DOUBLE', { column: double.slice(0, 40) });
  return sheet;
}

/** What spreadsheets put between cells where the comma is taken, and what it is called. */
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
type Delimiter = keyof typeof DELIMITERS;

/** The one the header has most of: names of columns hold none of them. */
function delimiterOf(text: string): Delimiter {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: Delimiter) => header.split(delimiter).length;
  return (Object.keys(DELIMITERS) as Delimiter[]).reduce((best, next) => (count(next) > count(best) ? next : best));
}

const columnName = (cell: string): string => cell.trim().toUpperCase();

type Record = { readonly cells: readonly string[] } | { readonly problem: string };

function addRow(sheet: Sheet, number: number, record: Record, columns: number): void {
  if ('cells' in record && record.cells.every((cell) => cell.trim() === '')) return;
  const row: Row = { sheet, number, cells: 'cells' in record ? record.cells : [], mark: 'inform' };
  sheet.rows.push(row);
  if ('problem' in record) {
    sheet.pending.push({ row, ruleId: 'ROW-UNREADABLE', facts: { reason: record.problem } });
  } else if (record.cells.length !== columns) {
    sheet.pending.push({ row, ruleId: 'ROW-CELL-COUNT', facts: { cells: record.cells.length, columns } });
  }
}

/** Both callbacks run in the order of the file; returning `null` keeps the parser from storing the records itself. */
async function parseCsv(text: string, delimiter: Delimiter, breathe: Breathe): Promise<Record[]> {
  const records: Record[] = [];
  const problemOf = (error: CsvError | undefined): Record => ({ problem: error?.code ?? 'CSV_UNKNOWN' });
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (cells: string[]) => {
      records.push({ cells });
      return null;
    },
    on_skip: (error) => {
      records.push(problemOf(error));
      return undefined;
    },
  });
  const ended = new Promise<void>((resolve) => {
    parser.on('end', resolve);
    parser.on('error', (error: CsvError) => {
      records.push(problemOf(error));
      resolve();
    });
  });
  parser.resume();
  for (let from = 0; from < text.length && !parser.destroyed; from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK));
    await breathe();
  }
  if (!parser.destroyed) parser.end();
  await ended;
  return records;
}
