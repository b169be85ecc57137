import { placeWindow } from '../dlt/placeWindow.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { partialInterval } from '../time/partialInterval.ts';
import { reportableFrom } from './reportableFrom.ts';

const DAY_MS = 86_400_000;

/**
 * Is a report asked for? CRS and ICANS always; a laboratory term from the grade the protocol names on, while it lies in
 * the reporting period: what a patient brings along is no adverse event.
 */
export function mustBeReported(derived: readonly Episode[], history: SubjectHistory, protocol: Protocol): boolean {
  const [first] = derived;
  if (first === undefined) return false;
  const atLeast = reportableFrom(first, protocol);
  const reaching = derived.flatMap(({ segments }) => segments.filter(({ grade }) => (grade ?? 0) >= atLeast));
  if (first.family === 'CRS' || first.family === 'ICANS') return reaching.length > 0;
  const placement = placeWindow(history, protocol);
  if (placement === undefined) return false;
  const { fromDay, toDay } = protocol.reporting;
  const fromMs = placement.early.day0Ms + fromDay * DAY_MS;
  const toMs = placement.late.day0Ms + (toDay + 1) * DAY_MS;
  return reaching.some(({ from, to }) => {
    const beginsMs = from === 'unknown' ? fromMs : partialInterval(from, history.zone).fromMs;
    const endsMs = to === 'unknown' || to === 'ongoing' ? toMs : partialInterval(to, history.zone).toMs;
    return beginsMs < toMs && endsMs > fromMs;
  });
}
