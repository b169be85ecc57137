import type { CalendarDate, PartialDateTime } from '../../shared/model/dates.ts';
import { addDays } from '../../shared/time/addDays.ts';

/** What short forms refer to: the site's date and time now, and day 0. */
export interface MomentClock {
  readonly today: CalendarDate;
  /** `HH:MM` on the site's clock. */
  readonly time: string;
  readonly day0On: CalendarDate | null;
}

const FULL = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[ T](\d{1,2})(?::(\d{2})(?::(\d{2}))?)?)?)?)?$/;
const MONTH_MISSING = /^(\d{4})---?(\d{1,2})$/;
const RELATIVE = /^(today|t|yesterday|y|now|n|[+-]\d{1,3}|d\s?-?\d{1,4})(?:[ T](\d{1,2}):(\d{2}))?$/i;

/**
 * Reads a moment as somebody at a bedside types it: `2026-03-05 14:20`, `2026-3`, `today 9:30`, `now`, `-1` (yesterday),
 * `d3` (study day 3). `undefined` when it cannot be understood; nothing is guessed.
 */
export function parseMoment(typed: string, clock: MomentClock): PartialDateTime | undefined {
  const text = withoutCharacters(typed.normalize('NFKC').trim());
  const relative = RELATIVE.exec(text);
  if (relative !== null) return fromRelative(relative, clock);
  const partial = MONTH_MISSING.exec(text);
  if (partial !== null) return checked(`${partial[1]}---${two(partial[2]!)}`);
  const full = FULL.exec(text);
  return full === null ? undefined : fromParts(full.slice(1));
}

/** `2026年3月5日 14:20`, from a Chinese keyboard: the characters only part the numbers. */
const withoutCharacters = (text: string): string =>
  text.replace(/^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/, (_, ...parts: string[]) =>
    parts.slice(0, 3).filter(Boolean).join('-'),
  );

const two = (digits: string): string => digits.padStart(2, '0');

function fromParts([year, month, day, hour, minute, second]: readonly (string | undefined)[]):
  | PartialDateTime
  | undefined {
  const date = [year!, month, day].filter((part) => part !== undefined).map(two);
  const time = [hour, minute, second].filter((part) => part !== undefined).map(two);
  return checked(time.length === 0 ? date.join('-') : `${date.join('-')}T${time.join(':')}`);
}

function fromRelative([, word = '', hour, minute]: RegExpExecArray, clock: MomentClock): PartialDateTime | undefined {
  const key = word.toLowerCase();
  const isNow = key === 'now' || key === 'n';
  const date = relativeDate(key, clock);
  if (date === undefined) return undefined;
  if (hour !== undefined) return checked(`${date}T${two(hour)}:${minute}`);
  return checked(isNow ? `${date}T${clock.time}` : date);
}

function relativeDate(key: string, { today, day0On }: MomentClock): CalendarDate | undefined {
  if (key === 'yesterday' || key === 'y') return addDays(today, -1);
  if (key.startsWith('d')) return day0On === null ? undefined : addDays(day0On, Number(key.slice(1)));
  if (key.startsWith('+') || key.startsWith('-')) return addDays(today, Number(key));
  return today;
}

const SHAPE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d)?)?)?)?)?$/;

function checked(text: string): PartialDateTime | undefined {
  if (/^\d{4}---(0[1-9]|[12]\d|3[01])$/.test(text)) return text as PartialDateTime;
  if (!SHAPE.test(text)) return undefined;
  const date = text.slice(0, 10) as CalendarDate;
  // 30 February comes back as another day.
  return text.length >= 10 && addDays(date, 0) !== date ? undefined : (text as PartialDateTime);
}
