import type { KeyboardEvent, RefObject } from 'react';
import type { DayScale } from '../timeline/useDayScale.ts';
import type { LanePointerHandle } from './LanePointer.tsx';
import { useLanes } from './laneContext.ts';
import classes from './SwimLanes.module.css';
import { type DrawnLane, LANE_GUTTER, ROW_HEIGHT, TICK_TOP } from './swimMarks.ts';

interface LaneLabelProps {
  readonly lane: DrawnLane;
  readonly row: number;
  readonly y: number;
  readonly days: DayScale;
  readonly isFaded: boolean;
  readonly pointer: RefObject<LanePointerHandle | null>;
}

/** Who it is, at the left; how it stands, at the right; treatments under the lanes. The left part takes the keys. */
export function LaneLabel({ lane, row, y, days, isFaded, pointer }: LaneLabelProps) {
  const { count, selected, scroller, onPress, onOpen } = useLanes();
  const goTo = (next: number) => {
    if (next < 0 || next >= count) return;
    const box = scroller.current;
    if (find(next) === null && box !== null) box.scrollTop += (next - row) * ROW_HEIGHT;
    // A row that comes into view is there a frame later.
    if (find(next) === null) requestAnimationFrame(() => requestAnimationFrame(() => find(next)?.focus()));
    else find(next)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') goTo(row + 1);
    else if (event.key === 'ArrowUp') goTo(row - 1);
    else if (event.key === 'ArrowRight') pointer.current?.step(lane.number, 1);
    else if (event.key === 'ArrowLeft') pointer.current?.step(lane.number, -1);
    else if (event.key === 'Enter' || event.key === ' ') {
      const bar = pointer.current?.barOf(lane.number);
      if (event.key === 'Enter' && bar !== undefined) onOpen(lane.number, bar);
      else onPress(lane.number, event.shiftKey, bar);
    } else return;
    event.preventDefault();
  };
  return (
    <g className={isFaded ? classes.faded : undefined} data-faded={isFaded}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no button */}
      <g
        role="button"
        tabIndex={0}
        aria-pressed={selected.has(lane.number)}
        aria-label={[lane.number, lane.about, lane.worstText, lane.standing].join(', ')}
        className={classes.name}
        data-lane-row={row}
        onClick={(event) => onPress(lane.number, event.shiftKey)}
        onKeyDown={onKeyDown}
        onBlur={() => pointer.current?.leave()}
      >
        <rect x={0} y={y} width={LANE_GUTTER - 6} height={ROW_HEIGHT - 4} fill="transparent" />
        <text className={classes.number} x={4} y={y + 15}>
          {lane.number}
        </text>
        <text className={classes.about} x={4} y={y + 30}>
          {lane.about}
        </text>
      </g>
      {spread(lane.ticks, days).map(({ sign, title, x }) => (
        <text key={x} className={classes.tick} x={x} y={y + TICK_TOP + 8}>
          <title>{title}</title>
          {sign}
        </text>
      ))}
      <text className={classes.about} x={days.right + 8} y={y + 15}>
        {lane.worstText}
      </text>
      <text className={classes.about} x={days.right + 8} y={y + 30}>
        {lane.standing}
      </text>
    </g>
  );
}

const find = (row: number) => document.querySelector<SVGGElement>(`[data-lane-row="${row}"]`);

/** Signs of the same hours stand beside each other, not on top of each other. */
const SIGN_WIDTH = 8;

type Tick = DrawnLane['ticks'][number];

function spread(ticks: readonly Tick[], days: DayScale): readonly (Tick & { readonly x: number })[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks
    .toSorted((a, b) => a.day - b.day)
    .map((tick) => {
      const x = Math.max(days.x(tick.day), free);
      free = x + SIGN_WIDTH;
      return { ...tick, x };
    });
}
