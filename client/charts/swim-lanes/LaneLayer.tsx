import type { Grade } from '../../../shared/model/grade.ts';
import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import type { AxisScale } from '../timeline/axisScale.ts';
import { BreakMark } from '../timeline/BreakMark.tsx';
import { type DayScale, useDayScale } from '../timeline/useDayScale.ts';
import classes from './SwimLanes.module.css';
import {
  type DrawnLane,
  LANE_GUTTER,
  LANE_MARGIN,
  type PlacedSwimBar,
  placeBars,
  ROW_HEIGHT,
  TICK_TOP,
} from './swimMarks.ts';

interface LaneLayerProps {
  readonly lanes: readonly DrawnLane[];
  readonly tops: readonly number[];
  readonly scale: AxisScale;
  readonly window: { readonly fromDay: number; readonly toDay: number; readonly label: string };
  readonly selected: ReadonlySet<string>;
  readonly onPress: (number: string, isAdding: boolean) => void;
}

/** The marks, drawn on recharts' own scale. */
export function LaneLayer({ lanes, tops, scale, window, selected, onPress }: LaneLayerProps) {
  const days = useDayScale(scale);
  if (days === null) return null;
  const bandLeft = days.x(Math.max(window.fromDay, scale.from));
  const bandRight = days.x(Math.min(window.toDay + 1, scale.to));
  return (
    <g>
      <defs>
        <pattern id="swim-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="#fff" />
          <rect width="1.2" height="4" fill="#7f8c90" />
        </pattern>
      </defs>
      <rect className={classes.band} x={bandLeft} y={days.top} width={bandRight - bandLeft} height={tops.at(-1)!} />
      <text className={classes.note} x={bandLeft + 4} y={days.top - 6}>
        {window.label}
      </text>
      <line className={classes.infusion} x1={days.x(0)} x2={days.x(0)} y1={days.top} y2={days.top + tops.at(-1)!} />
      {lanes.map((lane, row) => (
        <Lane
          key={lane.number}
          lane={lane}
          y={days.top + tops[row]!}
          days={days}
          isFaded={selected.size > 0 && !selected.has(lane.number)}
          isSelected={selected.has(lane.number)}
          onPress={onPress}
        />
      ))}
      {scale.breakDay !== null && (
        <BreakMark
          x={(days.x(scale.breakDay) + days.x(scale.breakDay + 1e-9)) / 2}
          top={days.top}
          bottom={days.top + tops.at(-1)!}
        />
      )}
    </g>
  );
}

interface LaneProps {
  readonly lane: DrawnLane;
  readonly y: number;
  readonly days: DayScale;
  readonly isFaded: boolean;
  readonly isSelected: boolean;
  readonly onPress: LaneLayerProps['onPress'];
}

function Lane({ lane, y, days, isFaded, isSelected, onPress }: LaneProps) {
  const end = days.x(lane.followedTo);
  return (
    <g className={classes.lane} data-faded={isFaded}>
      <line className={classes.rule} x1={0} x2={days.right + LANE_MARGIN} y1={y - 2} y2={y - 2} />
      <line className={classes.followed} x1={days.x(0)} x2={end} y1={y + TICK_TOP + 4} y2={y + TICK_TOP + 4} />
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no button */}
      <g
        role="button"
        tabIndex={0}
        aria-pressed={isSelected}
        aria-label={[lane.number, lane.about, lane.worstText, lane.standing].join(', ')}
        className={classes.name}
        onClick={(event) => onPress(lane.number, event.shiftKey)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onPress(lane.number, event.shiftKey);
        }}
      >
        <rect x={0} y={y} width={LANE_GUTTER - 6} height={ROW_HEIGHT - 4} fill="transparent" />
        <text className={classes.number} x={4} y={y + 15}>
          {lane.number}
        </text>
        <text className={classes.about} x={4} y={y + 30}>
          {lane.about}
        </text>
      </g>
      {placeBars(lane.bars).map((placed) => (
        <Bar key={placed.bar.event} placed={placed} y={y} days={days} />
      ))}
      {spread(lane.ticks, days).map(({ sign, title, x }) => (
        <text key={x} className={classes.tick} x={x} y={y + TICK_TOP + 8}>
          <title>{title}</title>
          {sign}
        </text>
      ))}
      {lane.death !== null && <path className={classes.death} d={`M${days.x(lane.death)} ${y + 4}v18m-6 -12h12`} />}
      <text className={classes.about} x={days.right + 8} y={y + 15}>
        {lane.worstText}
      </text>
      <text className={classes.about} x={days.right + 8} y={y + 30}>
        {lane.standing}
      </text>
    </g>
  );
}

/** Signs of the same hours stand beside each other, not on top of each other. */
const SIGN_WIDTH = 8;

function spread(
  ticks: DrawnLane['ticks'],
  days: DayScale,
): readonly (DrawnLane['ticks'][number] & { readonly x: number })[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks
    .toSorted((a, b) => a.day - b.day)
    .map((tick) => {
      const x = Math.max(days.x(tick.day), free);
      free = x + SIGN_WIDTH;
      return { ...tick, x };
    });
}

/** Room a short name needs inside its bar, a letter being this wide. */
const LETTER = 5.6;

function Bar({
  placed: { bar, top, height },
  y,
  days,
}: {
  readonly placed: PlacedSwimBar;
  readonly y: number;
  readonly days: DayScale;
}) {
  const left = days.x(bar.from);
  const right = Math.max(days.x(bar.to), left + 2);
  const at = y + top;
  return (
    <g className={classes.bar} data-serious={bar.isSerious}>
      <title>{bar.title}</title>
      {bar.segments.map(({ grade, from, to }) => {
        const x = days.x(from);
        return (
          <rect
            key={`${from}-${grade}`}
            x={x}
            y={at}
            width={Math.max(1, days.x(to) - x)}
            height={height}
            fill={fillOf(grade)}
          />
        );
      })}
      <rect className={classes.edge} x={left} y={at} width={right - left} height={height} />
      {bar.fadeUntil !== null && (
        <rect
          className={classes.fade}
          x={left}
          y={at}
          width={Math.max(0, days.x(bar.fadeUntil) - left)}
          height={height}
        />
      )}
      {bar.ending === 'ongoing' && (
        <path className={classes.arrow} d={`M${right} ${at - 0.5}l4 ${height / 2 + 0.5}l-4 ${height / 2 + 0.5}Z`} />
      )}
      {bar.ending === 'unknown' && (
        <text className={classes.note} x={right + 1} y={at + height}>
          ?
        </text>
      )}
      {bar.dlt !== null && (
        <path
          className={classes.flag}
          data-open={bar.dlt === 'possible'}
          d={`M${left} ${at - 3}v9m0 -9h6l-2 2.2 2 2.2h-6`}
        />
      )}
      {height >= 5 && right - left > bar.short.length * LETTER + 6 && (
        <text className={classes.short} x={left + 4} y={at + height - 0.6} fill={textOf(bar.segments[0]!.grade)}>
          {bar.short}
        </text>
      )}
    </g>
  );
}

const fillOf = (grade: number): string => (grade === 0 ? 'url(#swim-hatch)' : GRADE_MARKS[grade as Grade].fill);
const textOf = (grade: number): string => (grade === 0 ? '#000' : GRADE_MARKS[grade as Grade].text);
