import type { AxisSpan } from '../../../shared/time/timeAxis.ts';
import { stackLanes } from './stackLanes.ts';
import { textWidth } from './textWidth.ts';
import type {
  CurveStrip,
  Lane,
  MomentMark,
  NoteMark,
  PlanMark,
  RunMark,
  SpanMark,
  Strip,
  ToxicityMark,
} from './timelineStrips.ts';

/** Heights in pixels. */
export const TITLE_HEIGHT = 18;
export const TOXICITY_LANE = 32;
export const SPAN_LANE = 15;
export const RUN_LANE = 18;
export const NOTE_LANE = 16;
export const EMPTY_LANE = 16;
export const MOMENT_LANE = 18;
export const PLAN_LANE = 13;
export const STRIP_GAP = 12;
export const LABEL_FONT = 11;
const LABEL_GAP = 8;
const STATUS_GAP = 6;

/** A lane of marks, each in its sub-lane. `top` counts from the strip's top. */
export interface LaidLane<M> {
  readonly title: string;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly { readonly mark: M; readonly top: number }[];
}

export interface LaidStrip {
  readonly strip: Strip;
  readonly top: number;
  readonly height: number;
  readonly toxicity: readonly LaidLane<ToxicityMark>[];
  readonly spans: readonly LaidLane<SpanMark>[];
  readonly runs: readonly LaidLane<RunMark>[];
  /** Top of the line that lists what cannot be drawn. */
  readonly note: { readonly lane: Lane<NoteMark>; readonly top: number } | null;
  readonly plan: readonly LaidLane<PlanMark>[];
  readonly moments: LaidLane<MomentMark> | null;
  /** Where the curve's y axis lies, from the strip's top. */
  readonly plot: { readonly top: number; readonly height: number } | null;
  /** Only its title is drawn. */
  readonly isFolded: boolean;
}

/** Pixel position of an axis day. */
export type ToPixel = (day: number) => number;

/** Puts the strips under each other and their marks into sub-lanes; bars and their labels never touch. */
export function stripLayout(
  strips: readonly Strip[],
  toPixel: ToPixel,
  rightEdge: number,
  folded: ReadonlySet<string> = new Set(),
): { readonly strips: readonly LaidStrip[]; readonly height: number } {
  const laid: LaidStrip[] = [];
  let top = 0;
  for (const strip of strips) {
    const next = folded.has(strip.key) ? foldedStrip(strip, top) : layStrip(strip, top, toPixel, rightEdge);
    laid.push(next);
    top += next.height + STRIP_GAP;
  }
  return { strips: laid, height: Math.max(0, top - STRIP_GAP) };
}

const EMPTY = { toxicity: [], spans: [], runs: [], note: null, plan: [], moments: null, plot: null };

const foldedStrip = (strip: Strip, top: number): LaidStrip => ({
  ...EMPTY,
  strip,
  top,
  height: TITLE_HEIGHT,
  isFolded: true,
});

function layStrip(strip: Strip, top: number, toPixel: ToPixel, rightEdge: number): LaidStrip {
  const bare = { ...EMPTY, strip, top, isFolded: false };
  switch (strip.kind) {
    case 'toxicity': {
      const extent = (mark: ToxicityMark) => labelled(pixels(mark.bar, toPixel), toxicityLabel(mark), rightEdge);
      const toxicity = layLanes(strip.lanes, TITLE_HEIGHT, TOXICITY_LANE, extent);
      return { ...bare, toxicity, height: bottomOf(toxicity) };
    }
    case 'spans': {
      const spans = layLanes(strip.lanes, TITLE_HEIGHT, SPAN_LANE, (mark) => pixels(mark, toPixel));
      return { ...bare, spans, height: Math.max(bottomOf(spans), TITLE_HEIGHT + EMPTY_LANE) };
    }
    case 'curves':
      return { ...bare, ...layCurves(strip, toPixel, rightEdge) };
    case 'plan': {
      // Days are never stacked: a lane is one line, however narrow the days.
      const plan = strip.lanes.map((lane, i): LaidLane<PlanMark> => {
        const own = TITLE_HEIGHT + i * PLAN_LANE;
        return {
          title: lane.title,
          top: own,
          height: PLAN_LANE,
          marks: lane.marks.map((mark) => ({ mark, top: own })),
        };
      });
      return { ...bare, plan, height: Math.max(bottomOf(plan), TITLE_HEIGHT + EMPTY_LANE) };
    }
    case 'moments': {
      const lane = layLanes([{ title: '', marks: strip.marks }], TITLE_HEIGHT, MOMENT_LANE, (mark) => {
        const x = toPixel(mark.x);
        return labelled({ from: x - 5, to: x + 5 }, mark.label, rightEdge);
      })[0]!;
      return { ...bare, moments: lane, height: lane.top + lane.height };
    }
  }
}

/** The plot, under it what explains it, lane by lane, and last what could not be drawn. */
function layCurves(strip: CurveStrip, toPixel: ToPixel, rightEdge: number) {
  const hasPoints = strip.series.some((series) => series.points.length > 0);
  const onlyNote = !hasPoints && strip.unusable !== null;
  const height = hasPoints ? strip.height : onlyNote ? 0 : EMPTY_LANE;
  const plot = hasPoints ? { top: TITLE_HEIGHT, height } : null;
  let bottom = TITLE_HEIGHT + height;
  const under = <M>(lanes: readonly Lane<M>[], laneHeight: number, extent: (mark: M) => AxisSpan): LaidLane<M>[] => {
    if (lanes.length === 0) return [];
    const laid = layLanes(lanes, bottom + STATUS_GAP, laneHeight, extent);
    bottom = bottomOf(laid);
    return laid;
  };
  const spans = under([...strip.status, ...strip.beside], SPAN_LANE, (mark) => pixels(mark, toPixel));
  const runs = under(strip.runs, RUN_LANE, (mark) => placeRun(mark, toPixel, rightEdge).extent);
  const note = strip.unusable === null ? null : { lane: strip.unusable, top: bottom + (onlyNote ? 0 : STATUS_GAP) };
  if (note !== null) bottom = note.top + NOTE_LANE;
  return { plot, spans, runs, note, height: bottom };
}

export interface PlacedRun {
  readonly bar: AxisSpan;
  /** Bar and words together. */
  readonly extent: AxisSpan;
  readonly labelLeft: boolean;
}

/** The words of a run stand to the right of its bar, or to the left where the drawing ends. */
export function placeRun(mark: RunMark, toPixel: ToPixel, rightEdge: number): PlacedRun {
  const bar = pixels(mark, toPixel);
  const width = textWidth(mark.label, LABEL_FONT) + LABEL_GAP;
  const labelLeft = bar.to + width > rightEdge;
  const extent = labelLeft ? { from: bar.from - width, to: bar.to } : { from: bar.from, to: bar.to + width };
  return { bar, extent, labelLeft };
}

export const toxicityLabel = (mark: ToxicityMark): string =>
  `${mark.serious ? 'S  ' : ''}${mark.label}${mark.flag === 'none' ? '' : '    '}${mark.signature ?? ''}`;

/** The narrowest a bar may get and still be seen and hit. */
export const MIN_BAR = 5;

export function pixels(span: AxisSpan, toPixel: ToPixel): AxisSpan {
  const from = toPixel(span.from);
  const to = toPixel(span.to);
  return to - from >= MIN_BAR ? { from, to } : { from: Math.min(from, to - MIN_BAR), to };
}

/** A bar together with the label that starts where it starts, or ends at the edge when it would run over it. */
export function labelled(bar: AxisSpan, label: string, rightEdge: number): AxisSpan {
  const width = textWidth(label, LABEL_FONT) + LABEL_GAP;
  const from = Math.max(0, Math.min(bar.from, rightEdge - width));
  return { from: Math.min(from, bar.from), to: Math.max(bar.to + 2, from + width) };
}

function layLanes<M>(
  lanes: readonly Lane<M>[],
  start: number,
  laneHeight: number,
  extent: (mark: M) => AxisSpan,
): LaidLane<M>[] {
  const laid: LaidLane<M>[] = [];
  let top = start;
  for (const { title, marks } of lanes) {
    const { lanes: rows, count } = stackLanes(marks.map(extent));
    const height = count === 0 ? EMPTY_LANE : count * laneHeight;
    laid.push({ title, top, height, marks: marks.map((mark, i) => ({ mark, top: top + rows[i]! * laneHeight })) });
    top += height;
  }
  return laid;
}

const bottomOf = (lanes: readonly LaidLane<unknown>[]): number => {
  const last = lanes.at(-1);
  return last === undefined ? TITLE_HEIGHT : last.top + last.height;
};
