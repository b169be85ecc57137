import type { CountableData } from './figureData.ts';
import { type FigureFilter, type Selected, selectFor } from './figureFilter.ts';

const latest = new WeakMap<CountableData, { readonly filter: FigureFilter; readonly selected: Selected }>();

/** What `selectFor` answers, remembered for the filter last asked: the parts of one page ask one after the other. */
export function selectionOf(data: CountableData, filter: FigureFilter): Selected {
  const known = latest.get(data);
  if (known?.filter === filter) return known.selected;
  const selected = selectFor(data, filter);
  latest.set(data, { filter, selected });
  return selected;
}
