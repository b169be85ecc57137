import { createContext, type RefObject, use } from 'react';
import type { SwimBar } from '../../../shared/figures/swimLanes.ts';
import type { AxisScale } from '../timeline/axisScale.ts';
import type { DrawnLane } from './swimMarks.ts';

/** What is drawn inside the axes. It goes past them, so that they stay as they are when it changes. */
export interface LaneContent {
  readonly count: number;
  /** The same lane for the same row as long as the lanes are the same. */
  readonly laneAt: (row: number) => DrawnLane;
  readonly titleOf: (bar: SwimBar) => string;
  readonly scale: AxisScale;
  /** Inclusive days of the DLT window, behind the bars. */
  readonly window: { readonly fromDay: number; readonly toDay: number; readonly label: string };
  readonly selected: ReadonlySet<string>;
  /** Index of the one event that is selected. */
  readonly chosen: number | null;
  /** A row was pressed, or one bar of it. */
  readonly onPress: (number: string, isAdding: boolean, bar?: SwimBar) => void;
  /** To the record of a bar. */
  readonly onOpen: (number: string, bar: SwimBar) => void;
  /** Rows in view; more than these are scrolled to in `scroller`. */
  readonly rowsInView: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

export const LaneContext = createContext<LaneContent | null>(null);

export function useLanes(): LaneContent {
  const content = use(LaneContext);
  if (content === null) throw new Error('Lanes are drawn inside SwimLanes only.');
  return content;
}
