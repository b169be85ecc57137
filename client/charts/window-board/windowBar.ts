import type { DltWindowDates } from '../../../shared/model/assessment.ts';
import type { CalendarDate, Instant } from '../../../shared/model/dates.ts';
import { daysBetween } from '../../../shared/time/daysBetween.ts';
import { localDateOf } from '../../../shared/time/localDateOf.ts';

/** A window as shares of its own width, from 0 at the start of its first day to 1 at the end of its last. */
export interface WindowBarShape {
  /** How far today, or the cut, has come; 0 before the window, 1 after it. */
  readonly filled: number;
  /** Where moments lie that time alone would decide; several of one day once. */
  readonly ripening: readonly number[];
  readonly isOver: boolean;
}

/** Both end days count in full, so the last one is over only when it has passed. */
export function windowBar(
  window: DltWindowDates,
  todayOn: CalendarDate,
  ripensAt: readonly Instant[],
  zone: string,
): WindowBarShape {
  const length = daysBetween(window.startOn, window.endOn) + 1;
  const elapsed = daysBetween(window.startOn, todayOn) + 1;
  const shareOf = (date: CalendarDate) => clamp((daysBetween(window.startOn, date) + 0.5) / length);
  return {
    filled: clamp(elapsed / length),
    ripening: [...new Set(ripensAt.map((instant) => shareOf(localDateOf(instant, zone))))],
    isOver: elapsed > length,
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
