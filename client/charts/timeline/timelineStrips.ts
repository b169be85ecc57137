import type { Grade } from '../../../shared/model/grade.ts';
import type { AxisSpan } from '../../../shared/time/timeAxis.ts';
import type { PlacedBar } from './placeEpisode.ts';
import type { PlacedPoint } from './placeMeasured.ts';

/** What the patient timeline draws, with its words already made. Positions are axis days. */
export interface Mark {
  /** Where the mark leads. */
  readonly href: string;
  readonly recordKey: string;
  /** Read aloud, and shown on hover and focus: one line per entry. */
  readonly lines: readonly string[];
  /** Entered or corrected since the reader's last review. */
  readonly isNew?: boolean;
}

/** A toxicity bar with its label. Colour means grade; everything else is edge, shape and letters. */
export interface ToxicityMark extends Mark {
  readonly bar: PlacedBar;
  readonly label: string;
  readonly serious: boolean;
  /** Read from what was measured, not reported: drawn hatched. */
  readonly derived: boolean;
  /** `open` = possible DLT awaiting a person, `filled` = confirmed by one. */
  readonly flag: 'none' | 'open' | 'filled';
  /** Who confirmed it and when. */
  readonly signature: string | null;
}

export interface SpanMark extends Mark, AxisSpan {
  readonly ongoing: boolean;
  readonly endBeforeStart: boolean;
}

export interface PointMark extends Mark, PlacedPoint {}

/** A moment with a name, in the last strip. */
export interface MomentMark extends Mark {
  readonly x: number;
  readonly label: string;
  readonly shape: 'tick' | 'cross' | 'diamond';
}

/** Background of one grade: values from `low` to `high`, between two axis days; `null` = without an end. */
export interface GradeBand {
  readonly grade: Grade;
  readonly from: number | null;
  readonly to: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A run of days under the curve it was read from, with its words beside it. */
export interface RunMark extends Mark, AxisSpan {
  /** `null` = not the run the grade rests on. */
  readonly grade: Grade | null;
  readonly label: string;
}

/** A record that cannot be drawn, by what it says. */
export interface NoteMark extends Mark {
  readonly label: string;
  /** Axis day as far as known. */
  readonly x: number | null;
}

export interface Lane<M> {
  readonly title: string;
  readonly marks: readonly M[];
}

export interface CurveSeries {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly shape: 'circle' | 'square';
  readonly points: readonly PointMark[];
}

export interface ToxicityStrip {
  readonly kind: 'toxicity';
  readonly key: string;
  readonly title: string;
  readonly lanes: readonly Lane<ToxicityMark>[];
  /** Said in a lane without events. */
  readonly none: string;
}

export interface SpanStrip {
  readonly kind: 'spans';
  readonly key: string;
  readonly title: string;
  readonly lanes: readonly Lane<SpanMark>[];
  readonly empty: string;
}

export interface CurveStrip {
  readonly kind: 'curves';
  readonly key: string;
  readonly title: string;
  readonly scale: 'linear' | 'log';
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  readonly series: readonly CurveSeries[];
  readonly threshold: { readonly y: number; readonly label: string } | null;
  /** Grades behind the curve, and the standard they are read from. */
  readonly bands: readonly GradeBand[];
  readonly standard: string | null;
  /** Support the patient was on, under the curve it explains. */
  readonly status: readonly Lane<SpanMark>[];
  /** Treatments that move the curve; they are drawn with the treatments too, so no table lists them twice. */
  readonly beside: readonly Lane<SpanMark>[];
  readonly runs: readonly Lane<RunMark>[];
  /** Records of the curve that nothing can be drawn from. */
  readonly unusable: Lane<NoteMark> | null;
  readonly height: number;
  readonly empty: string;
}

export interface MomentStrip {
  readonly kind: 'moments';
  readonly key: string;
  readonly title: string;
  readonly marks: readonly MomentMark[];
  readonly empty: string;
}

/** Something planned on a day. `null` = nothing is recorded for it. */
export interface PlanMark {
  readonly key: string;
  readonly x: number;
  readonly standing: 'done' | 'due' | 'missed' | 'ahead';
  readonly href: string | null;
  readonly recordKey: string | null;
  readonly lines: readonly string[];
  readonly isNew?: boolean;
}

export interface PlanStrip {
  readonly kind: 'plan';
  readonly key: string;
  readonly title: string;
  readonly lanes: readonly Lane<PlanMark>[];
  readonly empty: string;
}

export type Strip = ToxicityStrip | SpanStrip | CurveStrip | PlanStrip | MomentStrip;
