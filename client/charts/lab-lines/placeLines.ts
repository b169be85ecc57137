import type { LabLine } from './labLine.ts';

/** Every point of every line in pixels, one after the other. */
export interface PlacedLines {
  /** Where the points of each line begin; one entry more than there are lines. */
  readonly start: Uint32Array;
  readonly x: Float32Array;
  /** `NaN` = not measured. */
  readonly y: Float32Array;
}

export interface PointAt {
  readonly line: number;
  /** Index into the points of the line. */
  readonly point: number;
}

export function placeLines(
  lines: readonly LabLine[],
  xOf: (day: number) => number,
  yOf: (value: number) => number,
): PlacedLines {
  const start = new Uint32Array(lines.length + 1);
  for (const [at, { days }] of lines.entries()) start[at + 1] = start[at]! + days.length;
  const x = new Float32Array(start[lines.length]!);
  const y = new Float32Array(x.length);
  for (const [line, { days, values }] of lines.entries()) {
    const from = start[line]!;
    for (let at = 0; at < days.length; at += 1) {
      x[from + at] = xOf(days[at]!);
      y[from + at] = yOf(values[at]!);
    }
  }
  return { start, x, y };
}

/** What a line is drawn with; a path of a picture and a canvas understand the same two words. */
export interface Pen {
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
}

/** Half the width of the stroke a value without neighbours is drawn as. */
const ALONE = 1.5;

/** One line from point to point; it breaks where nothing was measured, and a value without neighbours is a short stroke. */
export function traceLine({ start, x, y }: PlacedLines, line: number, pen: Pen): void {
  const end = start[line + 1]!;
  for (let at = start[line]!; at < end; at += 1) {
    const here = y[at]!;
    if (Number.isNaN(here)) continue;
    const isFirst = at === start[line] || Number.isNaN(y[at - 1]!);
    const isLast = at + 1 === end || Number.isNaN(y[at + 1]!);
    if (!isFirst) pen.lineTo(x[at]!, here);
    else if (!isLast) pen.moveTo(x[at]!, here);
    else {
      pen.moveTo(x[at]! - ALONE, here);
      pen.lineTo(x[at]! + ALONE, here);
    }
  }
}

/** The path of one line. */
export function linePath(placed: PlacedLines, line: number): string {
  const parts: string[] = [];
  traceLine(placed, line, {
    moveTo: (x, y) => parts.push(`M${x.toFixed(1)} ${y.toFixed(1)}`),
    lineTo: (x, y) => parts.push(`L${x.toFixed(1)} ${y.toFixed(1)}`),
  });
  return parts.join('');
}

/** The nearest measured point within reach, in pixels; of equals the line that is asked first. */
export function nearestPoint(
  { start, x, y }: PlacedLines,
  at: { readonly x: number; readonly y: number },
  reach: number,
  isFirst: (line: number) => boolean,
): PointAt | null {
  let best: PointAt | null = null;
  let shortest = reach * reach;
  for (let line = 0; line + 1 < start.length; line += 1) {
    const from = start[line]!;
    const end = start[line + 1]!;
    for (let i = firstFrom(x, from, end, at.x - reach); i < end && x[i]! <= at.x + reach; i += 1) {
      const distance = (x[i]! - at.x) ** 2 + (y[i]! - at.y) ** 2;
      if (!(distance < shortest || (distance === shortest && isFirst(line)))) continue;
      shortest = distance;
      best = { line, point: i - from };
    }
  }
  return best;
}

/** First index in [from, end) at or right of a pixel; the points of a line lie from left to right. */
function firstFrom(x: Float32Array, from: number, end: number, left: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[middle]! < left) low = middle + 1;
    else high = middle;
  }
  return low;
}
