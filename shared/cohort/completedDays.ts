import type { CohortRow } from '../model/cohort.ts';
import type { Protocol } from '../model/protocol.ts';
import { daysBetween } from '../time/daysBetween.ts';

/** Length of the DLT window in days, both ends included. */
export function windowDays({ dltWindow }: Pick<Protocol, 'dltWindow'>): number {
  return dltWindow.toDay - dltWindow.fromDay + 1;
}

/**
 * Days of the window a patient has been followed, to the last day anybody recorded something: the numerator of a
 * time-to-event weight. What was not observed does not count as free of DLT. Source: [STATISTICS §4], TITE.
 */
export function completedDays({ summary }: CohortRow, protocol: Pick<Protocol, 'dltWindow'>): number {
  const { window, lastObservedOn } = summary;
  if (window === null || lastObservedOn === null) return 0;
  const days = daysBetween(window.startOn, lastObservedOn) + 1;
  return Math.min(windowDays(protocol), Math.max(0, days));
}
