import type { FigureData } from './figureData.ts';
import { type FigureFilter, selectFor } from './figureFilter.ts';

/** Events under the filter that no axis of days has an honest place for: nobody knows when they began. Worst first. */
export function unplacedEvents({ events, ...data }: FigureData, filter: FigureFilter): readonly number[] {
  const selected = selectFor({ events, ...data }, filter);
  const found: number[] = [];
  for (let at = 0; at < selected.events.length; at += 1) {
    if (selected.events[at] === 1 && Number.isNaN(events.onset[at]!)) found.push(at);
  }
  return found.toSorted((a, b) => events.grade[b]! - events.grade[a]! || a - b);
}
