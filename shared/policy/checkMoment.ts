import type { CalendarDate, EndAnswer, Instant } from '../model/dates.ts';
import type { InputFinding } from '../model/failure.ts';
import { partialInterval } from '../time/partialInterval.ts';
import { finding } from './finding.ts';

/** Clocks at the bedside run a little ahead of the server's (C-13). */
export const FUTURE_ALLOWANCE_MS = 5 * 60_000;

/** Nobody treated here was born before it; an earlier year is a slip of the key. */
const EARLIEST_YEAR = 1900;

const isDate = (answer: EndAnswer | CalendarDate): boolean => answer !== 'unknown' && answer !== 'ongoing';

/** `true` only if no reading of two partly known moments lets `a` come at or after `b`. */
export function certainlyBefore(a: EndAnswer | CalendarDate, b: EndAnswer | CalendarDate, zone: string): boolean {
  if (!isDate(a) || !isDate(b)) return false;
  return partialInterval(a, zone).toMs <= partialInterval(b, zone).fromMs;
}

export interface MomentContext {
  readonly zone: string;
  readonly now: Instant;
  readonly consentOn: CalendarDate | null;
}

/** A moment somebody entered: not in the future, not absurdly early, and a look at it when before consent (C-13). */
export function checkMoment(answer: EndAnswer, path: string, context: MomentContext): InputFinding[] {
  if (!isDate(answer)) return [];
  if (Number(answer.slice(0, 4)) < EARLIEST_YEAR) return [finding('DATE-03', 'F', path, { at: answer })];
  const { fromMs } = partialInterval(answer, context.zone);
  if (fromMs > Date.parse(context.now) + FUTURE_ALLOWANCE_MS) return [finding('DATE-01', 'F', path, { at: answer })];
  const { consentOn, zone } = context;
  if (consentOn === null || !certainlyBefore(answer, consentOn, zone)) return [];
  return [finding('DATE-02', 'W', path, { at: answer, consentOn })];
}
