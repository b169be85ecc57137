import type { FigureData } from './figureData.ts';
import type { FigureFilter } from './figureFilter.ts';
import { selectionOf } from './selectionOf.ts';

const known = new WeakMap<FigureData['events'], readonly number[]>();

/** Events under the filter that no axis of days has an honest place for: nobody knows when they began. Worst first. */
export function unplacedEvents(data: FigureData, filter: FigureFilter): readonly number[] {
  const { events } = data;
  const all = known.get(events) ?? withoutOnset(events);
  known.set(events, all);
  const { events: kept } = selectionOf(data, filter);
  const { grade } = events;
  return all.filter((at) => kept[at] === 1).toSorted((a, b) => grade[b]! - grade[a]! || a - b);
}

function withoutOnset({ onset }: FigureData['events']): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < onset.length; at += 1) if (Number.isNaN(onset[at]!)) found.push(at);
  return found;
}
