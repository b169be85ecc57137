import type { DltWindowDates } from '../model/assessment.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { instantOf } from '../time/instant.ts';
import { isCertain, placeWindow, type WindowPlacement } from './placeWindow.ts';

/** The DLT window of a patient; `null` until infused with a date known to the day. */
export function dltWindow(history: SubjectHistory, protocol: Protocol): DltWindowDates | null {
  return windowDates(placeWindow(history, protocol));
}

export function windowDates(placement: WindowPlacement | undefined): DltWindowDates | null {
  if (placement === undefined || !isCertain(placement)) return null;
  const { day0On, startOn, endOn, closeMs } = placement.early;
  return { day0On, startOn, endOn, closesAt: instantOf(closeMs) };
}
