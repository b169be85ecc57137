import { PartialDateTime } from '../../shared/model/dates.ts';
import { cellOf, type Row, raise } from './sheet.ts';

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/** An ISO 8601 date as far as it is known, as it stands; `null` when it is not one. Nothing is filled in. Source: [STANDARDS §2.7]. */
export function parseDate(text: string): PartialDateTime | null {
  const iso = text.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d)/, '$1T').replace(/(:\d\d)\.0+$/, '$1');
  const parsed = PartialDateTime.safeParse(iso);
  const year = Number(iso.slice(0, 4));
  return parsed.success && year >= EARLIEST_YEAR && year <= LATEST_YEAR ? parsed.data : null;
}

export type ReadDate = PartialDateTime | 'blank' | 'unreadable';

/**
 * The date of a cell. An analysis date that was filled in is cut back to what was collected: its imputation flag names
 * the highest unit that was invented. Source: [STANDARDS §1.2, §4].
 */
export function readDate(row: Row, column: string | null): ReadDate {
  const text = cellOf(row, column);
  if (column === null || text === '') return 'blank';
  const date = parseDate(text);
  if (date === null) return 'unreadable';
  const kept = withoutImputed(date, column, row);
  if (kept === date) return date;
  raise(row, 'DATE-IMPUTED', column, { kept: kept === '' ? 'unknown' : kept });
  return kept === '' ? 'blank' : (kept as PartialDateTime);
}

/** Characters of ISO text that remain when this unit and all below it were imputed. */
const KEPT_LENGTH: Readonly<Record<string, number>> = { Y: 0, M: 4, D: 7, 'T-H': 10, 'T-M': 13, 'T-S': 16 };

function withoutImputed(date: string, column: string, row: Row): string {
  const analysis = /^(A(?:ST|EN)?)DTM?$/.exec(column)?.[1];
  if (analysis === undefined) return date;
  const dateFlag = cellOf(row, `${analysis}DTF`).toUpperCase();
  const timeFlag = cellOf(row, `${analysis}TMF`).toUpperCase();
  const length = Math.min(KEPT_LENGTH[dateFlag] ?? 99, KEPT_LENGTH[`T-${timeFlag}`] ?? 99);
  return date.slice(0, length);
}
