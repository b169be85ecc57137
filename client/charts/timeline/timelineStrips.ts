import type { PlacedBar } from './placeEpisode.ts';
import type { PlacedPoint } from './placeMeasured.ts';
import type { AxisSpan } from './timeAxis.ts';

/** What the patient timeline draws, with its words already made. Positions are axis days. */
export interface Mark {
  /** Where the mark leads. */
  readonly href: string;
  readonly recordKey: string;
  /** Read aloud, and shown on hover and focus: one line per entry. */
  readonly lines: readonly string[];
}

/** A toxicity bar with its label. Colour means grade; everything else is edge, shape and letters. */
export interface ToxicityMark extends Mark {
  readonly bar: PlacedBar;
  readonly label: string;
  readonly serious: boolean;
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
  /** Support the patient was on, under the curve it explains. */
  readonly status: readonly Lane<SpanMark>[];
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

export type Strip = ToxicityStrip | SpanStrip | CurveStrip | MomentStrip;
