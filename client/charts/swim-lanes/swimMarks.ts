import type { SwimBar } from '../../../shared/figures/swimLanes.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { stackLanes } from '../timeline/stackLanes.ts';

/** One patient's row, words ready. */
export interface DrawnLane {
  readonly number: string;
  readonly about: string;
  readonly worstText: string;
  readonly standing: string;
  readonly bars: readonly (SwimBar & { readonly short: string })[];
  readonly ticks: readonly { readonly day: number; readonly sign: string; readonly title: string }[];
  readonly death: number | null;
  readonly followedTo: number;
}

/** Left of the lanes: who; right of them: how it stands. */
export const LANE_GUTTER = 132;
export const LANE_MARGIN = 112;
const LANE = 7;
/** Under the lanes: treatment ticks. */
const TICKS = 9;
const BETWEEN = 4;
export const ROW_HEIGHT = TOXICITY_FAMILIES.length * LANE + TICKS + BETWEEN;

export interface PlacedSwimBar {
  readonly bar: DrawnLane['bars'][number];
  /** From the top of the row. */
  readonly top: number;
  readonly height: number;
}

/** Events of one family that overlap share its lane in thinner bars: none is drawn over another. */
export function placeBars(bars: DrawnLane['bars']): readonly PlacedSwimBar[] {
  return TOXICITY_FAMILIES.flatMap((family, at) => {
    const own = bars.filter((bar) => bar.family === family);
    const { lanes, count } = stackLanes(own);
    const height = (LANE - 1) / Math.max(1, count);
    return own.map((bar, i) => ({ bar, top: at * LANE + lanes[i]! * height, height }));
  });
}

export const TICK_TOP = TOXICITY_FAMILIES.length * LANE;
