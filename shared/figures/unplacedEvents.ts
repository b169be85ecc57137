import type { FigureData } from './figureData.ts';
import type { FigureFilter } from './figureFilter.ts';
import { selectionOf } from './selectionOf.ts';

/** Events under the filter that no axis of days has an honest place for: nobody knows when they began. Worst first. */
export function unplacedEvents(data: FigureData, filter: FigureFilter): readonly number[] {
  const { events: kept } = selectionOf(data, filter);
  const { onset, grade } = data.events;
  const found: number[] = [];
  for (let at = 0; at < kept.length; at += 1) if (kept[at] === 1 && Number.isNaN(onset[at]!)) found.push(at);
  return found.toSorted((a, b) => grade[b]! - grade[a]! || a - b);
}
