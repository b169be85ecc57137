import type { CalendarDate, PartialDateTime } from '../../../shared/model/dates.ts';
import { addDays } from '../../../shared/time/addDays.ts';

/** Which of two small numbers is the day. One answer holds for the whole block. */
export type DayOrder = 'dmy' | 'mdy';

export type DateReading =
  | { readonly kind: 'read'; readonly at: PartialDateTime }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  /** `45992.33`: a spreadsheet's own count of days, shown because the cell is not formatted as a date. */
  | { readonly kind: 'day-number' }
  | { readonly kind: 'two-digit-year' }
  /** `03/04/2026` while nobody has said which is the day. */
  | { readonly kind: 'order' };

const YEAR_FIRST = /^(\d{4})([-/.年])(\d{1,2})(?:[-/.月](\d{1,2})日?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const NAMED_MONTH = /^(\d{1,2})[ -]?([A-Za-z]{3,9})\.?[ -]?(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const CLOCK = /^(\d{1,2})(?::|时|點|点)(\d{2})?分?(?::?(\d{2})秒?(?:\.\d+)?)?\s*([AaPp])?\.?[Mm]?\.?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** A date and time as spreadsheets write them. Years have four digits, the order of day and month is given, nothing is guessed. */
export function readBlockDate(text: string, order: DayOrder | null): DateReading {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { kind: 'missing' };
  if (/^\d{5}(\.\d+)?$/.test(plain)) return { kind: 'day-number' };
  const { date, clock } = parts(plain);
  if (SHORT_YEAR.test(date)) return { kind: 'two-digit-year' };
  const day = readDate(date, order);
  if (day === 'order') return { kind: 'order' };
  const time = clock === '' ? '' : readClock(clock);
  if (day === undefined || time === undefined || (time !== '' && day.length < DAY_LENGTH))
    return { kind: 'unreadable' };
  return { kind: 'read', at: `${day}${time}` as PartialDateTime };
}

const DAY_LENGTH = 10;

/** Date and clock are parted by a `T`, by the sign for day, or by the space before the clock. */
function parts(text: string): { readonly date: string; readonly clock: string } {
  const iso = /^(\d{4}-\d\d-\d\d)T(.+)$/.exec(text) ?? /^(.*日)\s*(\S.*)$/.exec(text);
  if (iso !== null) return { date: iso[1]!, clock: iso[2]! };
  const spaced = /^(.*\d)\s+(\d{1,2}(?::|时|点|點).*)$/.exec(text);
  return spaced === null ? { date: text, clock: '' } : { date: spaced[1]!, clock: spaced[2]! };
}

function readDate(date: string, order: DayOrder | null): string | 'order' | undefined {
  const yearFirst = YEAR_FIRST.exec(date) ?? COMPACT.exec(date);
  if (yearFirst !== null) {
    const [year, month, day] = yearFirst.slice(1).filter((part) => part === undefined || /^\d+$/.test(part));
    return isoDate(year!, month!, day);
  }
  const named = NAMED_MONTH.exec(date);
  if (named !== null) {
    const month = MONTHS.findIndex((name) => named[2]!.toLowerCase().startsWith(name)) + 1;
    return month === 0 ? undefined : isoDate(named[3]!, String(month), named[1]);
  }
  const last = YEAR_LAST.exec(date);
  if (last === null) return undefined;
  const [, one, , two, year] = last as unknown as readonly string[];
  const known = one === two ? 'dmy' : (orderOf(one!, two!) ?? order);
  if (known === null) return 'order';
  return known === 'dmy' ? isoDate(year!, two!, one) : isoDate(year!, one!, two);
}

/** A number above 12 is no month. */
function orderOf(one: string, two: string): DayOrder | undefined {
  if (Number(one) > 12) return 'dmy';
  return Number(two) > 12 ? 'mdy' : undefined;
}

const two = (digits: string): string => digits.padStart(2, '0');

function isoDate(year: string, month: string, day: string | undefined): string | undefined {
  const date = [year, month, day ?? '1'].map(two).join('-');
  const isReal =
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date) && addDays(date as CalendarDate, 0) === date;
  if (!isReal) return undefined;
  return day === undefined ? date.slice(0, 7) : date;
}

function readClock(clock: string): string | undefined {
  const read = CLOCK.exec(clock);
  if (read === null) return undefined;
  const [, hours, minutes = '00', seconds, half] = read;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? '0') > 59) return undefined;
  const time = `T${two(String(hour))}:${minutes}`;
  return seconds === undefined || seconds === '00' ? time : `${time}:${seconds}`;
}

/** 12 AM is midnight; an hour a half day does not have is refused by its size. */
function hourOfHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** What the dates of a block themselves say about the order. */
export interface OrderEvidence {
  /** Dates that can be read in one order only, the first of each. */
  readonly dmy: string | null;
  readonly mdy: string | null;
  /** The first date that can be read both ways. */
  readonly open: string | null;
}

export function orderEvidence(texts: readonly string[]): OrderEvidence {
  const found: { -readonly [K in keyof OrderEvidence]: OrderEvidence[K] } = { dmy: null, mdy: null, open: null };
  for (const text of texts) {
    const last = YEAR_LAST.exec(parts(text.normalize('NFKC').trim()).date);
    if (last === null || last[1] === last[3]) continue;
    const order = orderOf(last[1]!, last[3]!);
    found[order ?? 'open'] ??= text;
  }
  return found;
}

/**
 * The order a block is read in: what a person said, else the only order its own dates allow, as long as they agree.
 * `null` = it must be asked.
 */
export function dayOrderOf(said: DayOrder | null, { dmy, mdy }: OrderEvidence): DayOrder | null {
  if (said !== null) return said;
  if (dmy !== null && mdy === null) return 'dmy';
  return mdy !== null && dmy === null ? 'mdy' : null;
}
