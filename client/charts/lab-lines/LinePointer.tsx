import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { useWords } from '../../i18n/useWords.ts';
import { PlotTip } from '../plot-tip/PlotTip.tsx';
import classes from './LabLines.module.css';
import type { LabLine } from './labLine.ts';
import { moveAmongPoints } from './moveAmongPoints.ts';
import { nearestPoint, type PlacedLines, type PointAt } from './placeLines.ts';
import type { PlotScale } from './usePlotScale.ts';

interface LinePointerProps {
  readonly label: string;
  readonly lines: readonly LabLine[];
  readonly chosen: ReadonlySet<string>;
  readonly unit: string;
  readonly placed: PlacedLines;
  readonly plot: PlotScale;
  readonly onChoose: (id: string, isAdding: boolean) => void;
}

/** How far from a point, in pixels, the pointer still means it. */
const REACH = 14;

/** Finds what is pointed at, says it and chooses it. It keeps its own state, so that moving over the lines draws none anew. */
export function LinePointer({ label, lines, chosen, unit, placed, plot, onChoose }: LinePointerProps) {
  const say = useWords('figures');
  const [at, setAt] = useState<PointAt | null>(null);
  const found = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    const spot = { x: event.clientX - box.left, y: event.clientY - box.top };
    return nearestPoint(placed, spot, REACH, (line) => chosen.has(lines[line]!.id));
  };
  const choose = (point: PointAt | null, isAdding: boolean) => {
    if (point !== null) onChoose(lines[point.line]!.id, isAdding);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveAmongPoints(event.key, at, lines);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(at, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const words = at === null ? '' : wordsOf(at);
  return (
    <g>
      <rect
        role="slider"
        tabIndex={0}
        aria-label={say('linesByKeys', { name: label })}
        aria-valuenow={at === null ? 0 : at.line + 1}
        aria-valuemin={0}
        aria-valuemax={lines.length}
        aria-valuetext={words}
        className={classes.ground}
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
        onPointerMove={(event) => setAt(found(event))}
        onPointerLeave={() => setAt(null)}
        onClick={(event) => choose(found(event as unknown as PointerEvent<SVGElement>), event.shiftKey)}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
      />
      {at !== null && <PointTip words={words} at={pixelOf(placed, at)} plot={plot} />}
    </g>
  );

  function wordsOf({ line, point }: PointAt): string {
    const { label: name, days, values, bounds } = lines[line]!;
    const sign = { '-1': '<', '0': '', '1': '>' }[String(bounds?.[point] ?? 0)] ?? '';
    const value = [sign, formatNumber(values[point]!, 4), unit].filter((part) => part !== '').join(' ');
    return [name, say('dayN', { day: Math.floor(days[point]!) }), value].join(' · ');
  }
}

function pixelOf({ start, x, y }: PlacedLines, { line, point }: PointAt) {
  const index = start[line]! + point;
  return { x: x[index]!, y: y[index]! };
}

interface PointTipProps {
  readonly words: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly plot: PlotScale;
}

const PointTip = ({ words, at: { x, y }, plot: { left, right, top } }: PointTipProps) => (
  <g>
    <circle className={classes.pointed} cx={x} cy={y} r={5} />
    <PlotTip words={words} x={x} y={y} left={left} right={right} top={top} />
  </g>
);
