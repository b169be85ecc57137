import type { AsOf } from '../model/views.ts';
import type { FigureTerm } from './figureData.ts';
import type { IncidenceCounts } from './incidenceCounts.ts';

/** The incidence table of a trial without its rows: what a screen receives that would have to wait for a million events. */
export interface IncidenceView {
  readonly asOf: AsOf;
  readonly terms: readonly FigureTerm[];
  readonly table: IncidenceCounts;
}
