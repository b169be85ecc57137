import type { CalendarDate, PartialDateTime } from '../../shared/model/dates.ts';
import { daysBetween } from '../../shared/time/daysBetween.ts';
import { cellOf, isUsable, type Row, raise, type Sheet } from './sheet.ts';

/** A date column with the study-day column that was computed from it. */
export interface DayPair {
  readonly date: string;
  readonly day: string;
}

export type ReferenceOf = (row: Row) => PartialDateTime | null;

/** The pairs a file really has. */
export function dayPairs(sheet: Sheet, pairs: readonly (readonly [date: string | null, day: string])[]): DayPair[] {
  return pairs.flatMap(([date, day]) => (date !== null && sheet.columns.has(day) ? [{ date, day }] : []));
}

/**
 * Compares the study days that came with a file with recomputed ones; they are never stored. SDTM has no day 0. A file
 * that counts its reference day as 0 throughout is said to do so once per row as a remark; a day that fits neither way
 * of counting may mean a wrong date and is listed for a decision. Source: [STANDARDS §2.2].
 */
export function studyDayCheck(sheet: Sheet, pairs: readonly DayPair[], referenceOf: ReferenceOf): (row: Row) => void {
  const fromZero = new Map(pairs.map((pair) => [pair, countsFromZero(sheet, pair, referenceOf)]));
  return (row) => {
    for (const pair of pairs) {
      const given = cellOf(row, pair.day);
      const days = given === '' ? null : daysSince(row, pair, referenceOf);
      if (days === null || Number(given) === sdtmDay(days)) continue;
      const zeroBased = fromZero.get(pair) === true && Number(given) === days;
      const facts = { given, computed: sdtmDay(days) };
      raise(row, zeroBased ? 'STUDY-DAY-FROM-ZERO' : 'STUDY-DAY-DIFFERS', pair.day, facts);
    }
  };
}

const sdtmDay = (days: number): number => (days >= 0 ? days + 1 : days);

const COMPLETE_DATE = /^\d{4}-\d\d-\d\d/;

/** `null` unless both dates are complete. */
function daysSince(row: Row, pair: DayPair, referenceOf: ReferenceOf): number | null {
  const date = COMPLETE_DATE.exec(cellOf(row, pair.date))?.[0];
  const reference = COMPLETE_DATE.exec(referenceOf(row) ?? '')?.[0];
  if (date === undefined || reference === undefined) return null;
  return daysBetween(reference as CalendarDate, date as CalendarDate);
}

/** Only days on or after the reference tell the two ways of counting apart. */
function countsFromZero(sheet: Sheet, pair: DayPair, referenceOf: ReferenceOf): boolean {
  let zero = 0;
  let sdtm = 0;
  for (const row of sheet.rows) {
    const given = cellOf(row, pair.day);
    const days = given === '' || !isUsable(row) ? null : daysSince(row, pair, referenceOf);
    if (days === null || days < 0) continue;
    if (Number(given) === days) zero += 1;
    if (Number(given) === days + 1) sdtm += 1;
  }
  return zero > sdtm;
}
