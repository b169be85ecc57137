import type { ClockStep } from '../model/clockNotice.ts';
import type { DueTime, ExpeditedClock, Known } from '../model/expedited.ts';
import type { ClockReminder } from '../model/expeditedSettings.ts';
import { instantOf } from '../time/instant.ts';
import { isAsking } from './lineStanding.ts';

/** A step of the timetable before anybody was told. */
export type DueReminder = Omit<ClockStep, 'to'>;

export interface Reminders {
  /** Due and not taken yet, in the order of the clocks; after a standstill several at once. */
  readonly due: readonly DueReminder[];
  /** When the step after those is due, in ms; `null` = none follows. */
  readonly nextAtMs: number | null;
}

const HOUR_MS = 3_600_000;

/**
 * What the timetable asks for the clocks of one event at `atMs`. Only a clock that asks for a report has one; where the
 * moment of knowledge is vague it is counted to the earliest time that may be the due one. A step taken once for a
 * region, kind and due time is never due again; a new due time has its own.
 */
export function dueReminders(
  event: { readonly serious: Known; readonly clocks: readonly ExpeditedClock[] },
  taken: readonly DueReminder[],
  timetable: readonly ClockReminder[],
  atMs: number,
): Reminders {
  const known = new Set(taken.map(keyOf));
  const due: DueReminder[] = [];
  let nextAtMs: number | null = null;
  for (const clock of event.clocks) {
    if (clock.due === null || !isAsking(event.serious, clock)) continue;
    for (const reminder of timetable) {
      const step = stepOf(clock, clock.due, reminder);
      if (known.has(keyOf(step))) continue;
      known.add(keyOf(step));
      const momentMs = clock.due.earliestMs - reminder.hoursBefore * HOUR_MS;
      if (momentMs <= atMs) due.push(step);
      else nextAtMs = Math.min(momentMs, nextAtMs ?? momentMs);
    }
  }
  return { due, nextAtMs };
}

function stepOf({ region, kind }: ExpeditedClock, due: DueTime, { hoursBefore, to }: ClockReminder): DueReminder {
  return { region, kind, dueOn: due.earliestOn, dueAt: instantOf(due.earliestMs), hoursBefore, target: to };
}

const keyOf = ({ region, kind, dueAt, hoursBefore, target }: DueReminder): string =>
  [region, kind, dueAt, hoursBefore, target].join(' ');
