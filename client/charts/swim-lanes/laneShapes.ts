import type { SwimBar } from '../../../shared/figures/swimLanes.ts';
import { textWidth } from '../timeline/textWidth.ts';
import { type DrawnLane, type PlacedSwimBar, placeBars } from './swimMarks.ts';

/** A lane and the top of its row, in pixels. */
export interface LaneAt {
  readonly lane: DrawnLane;
  readonly y: number;
}

/** Where a bar lies; a day's width at least. */
export interface BarBox {
  readonly lane: DrawnLane;
  readonly bar: SwimBar;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The marks of many lanes, one path for each look: what is drawn costs by the look, not by the mark. */
export interface LaneShapes {
  /** By grade 0 = not graded, to 5. */
  readonly grades: readonly string[];
  readonly edges: string;
  readonly seriousEdges: string;
  readonly fades: string;
  readonly arrows: string;
  readonly confirmed: string;
  readonly possible: string;
  readonly texts: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly grade: number | null;
  }[];
  readonly boxes: readonly BarBox[];
}

/** Of a short name inside its bar; bold is wider than what `textWidth` counts with. */
const SHORT_FONT = 9;
const INSET = 2;
/** A numeral alone stands in as much. */
const NUMERAL_ROOM = 8;
const GRADES = 6;
const EDGED = 2.5;
const n = (value: number): string => String(Math.round(value * 10) / 10);
const boxPath = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;

export function laneShapes(lanes: readonly LaneAt[], xOf: (day: number) => number): LaneShapes {
  const grades = new Array<string>(GRADES).fill('');
  const paths = { edges: '', seriousEdges: '', fades: '', arrows: '', confirmed: '', possible: '' };
  const texts: LaneShapes['texts'][number][] = [];
  const boxes: BarBox[] = [];
  for (const { lane, y } of lanes) {
    for (const { bar, top: inRow, height } of placeBars(lane.bars)) draw(lane, bar, y + inRow, height);
  }
  return { grades, ...paths, texts, boxes };

  function draw(lane: DrawnLane, bar: PlacedSwimBar['bar'], top: number, height: number): void {
    const left = xOf(bar.from);
    const right = Math.max(xOf(bar.to), left + 2);
    boxes.push({ lane, bar, left, right, top, bottom: top + height });
    for (const { grade, from, to } of bar.segments) {
      const x = xOf(from);
      grades[grade] += boxPath(x, top, Math.max(1, xOf(to) - x), height);
    }
    // On a thin bar an edge would hide the grade; a serious one has its beginning marked.
    if (height >= EDGED) paths[bar.isSerious ? 'seriousEdges' : 'edges'] += boxPath(left, top, right - left, height);
    else if (bar.isSerious) paths.seriousEdges += `M${n(left)} ${n(top - 0.5)}v${n(height + 1)}`;
    if (bar.fadeUntil !== null) paths.fades += boxPath(left, top, Math.max(0, xOf(bar.fadeUntil) - left), height);
    if (bar.ending === 'ongoing') {
      const half = n(height / 2 + 0.5);
      paths.arrows += `M${n(right)} ${n(top - 0.5)}l4 ${half}l-4 ${half}Z`;
    }
    if (bar.dlt !== null) paths[bar.dlt] += `M${n(left)} ${n(top - 3)}v9m0 -9h6l-2 2.2 2 2.2h-6`;
    if (bar.ending === 'unknown') texts.push({ text: '?', x: right + 1, y: top + height, grade: null });
    if (height < 5) return;
    // On one grade's colour, so that its ink is that of the grade.
    const write = (text: string, { from, grade }: SwimBar['segments'][number]) =>
      texts.push({ text, x: xOf(from) + INSET, y: top + height - 0.6, grade });
    const hasRoom = (text: string, { from, to }: SwimBar['segments'][number]) =>
      xOf(to) - xOf(from) > textWidth(text, SHORT_FONT) + 2 * INSET;
    const worst = bar.segments.find(({ grade }) => grade === bar.grade);
    const numeral = bar.grade === 0 ? '?' : String(bar.grade);
    const both = `${numeral} ${bar.short}`;
    if (worst !== undefined && hasRoom(both, worst)) return void write(both, worst);
    if (worst !== undefined && xOf(worst.to) - xOf(worst.from) >= NUMERAL_ROOM) write(numeral, worst);
    const free = bar.segments.find((segment) => segment !== worst && hasRoom(bar.short, segment));
    if (free !== undefined) write(bar.short, free);
  }
}

/** Bars are thin: this much beside one still means it. */
const NEAR = 2;

/** The bar at a place; of bars that are near, the nearest. */
export function barAt(boxes: readonly BarBox[], x: number, y: number): BarBox | null {
  let found: BarBox | null = null;
  let shortest = NEAR * NEAR;
  for (const box of boxes) {
    const dx = Math.max(box.left - x, x - box.right, 0);
    const dy = Math.max(box.top - y, y - box.bottom, 0);
    if (dx * dx + dy * dy > shortest || (found !== null && dx * dx + dy * dy === shortest)) continue;
    shortest = dx * dx + dy * dy;
    found = box;
  }
  return found;
}
