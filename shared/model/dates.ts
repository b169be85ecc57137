import { z } from 'zod';

/** UTC moment, ISO 8601 with milliseconds and `Z`, as the server's clock gave it. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** Calendar date `YYYY-MM-DD`; never passes through `new Date()`. */
export const CalendarDate = z.iso.date().brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof CalendarDate>;

const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d)?)?)?)?)?$/;
const DAYS_BEFORE_MISSING_MONTH = /^\d{4}---(0[1-9]|[12]\d|3[01])$/;

function dayExists(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  if (text.length < 10 || text.includes('---')) return true;
  const leap = (year! % 4 === 0 && year! % 100 !== 0) || year! % 400 === 0;
  return day! <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month! - 1]!;
}

/**
 * Local date and time at the site as far as it is known: `2026`, `2026-03`, `2026-03-05`, `2026-03-05T14:20`, and
 * `2026---05` when only the month is missing. It stands for an interval of possible instants.
 * Source: [SDTMIG] --DTC, right truncation and single hyphen.
 */
export const PartialDateTime = z
  .string()
  .refine((text) => (PARTIAL.test(text) || DAYS_BEFORE_MISSING_MONTH.test(text)) && dayExists(text), {
    error: 'PARTIAL_DATE_EXPECTED',
  })
  .brand<'PartialDateTime'>();
export type PartialDateTime = z.infer<typeof PartialDateTime>;

/** When something began: as far as known, or the answer "unknown". */
export const OnsetAnswer = z.union([PartialDateTime, z.literal('unknown')]);
export type OnsetAnswer = z.infer<typeof OnsetAnswer>;

/** When something ended: as far as known, or ended at an unknown time, or still going on. */
export const EndAnswer = z.union([PartialDateTime, z.literal('unknown'), z.literal('ongoing')]);
export type EndAnswer = z.infer<typeof EndAnswer>;
