import { useMemo, useRef } from 'react';
import type { Grade } from '../../../shared/model/grade.ts';
import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import { BreakMark } from '../timeline/BreakMark.tsx';
import { useDayScale } from '../timeline/useDayScale.ts';
import { LaneLabel } from './LaneLabel.tsx';
import { LanePointer, type LanePointerHandle } from './LanePointer.tsx';
import { useLanes } from './laneContext.ts';
import { type BarBox, type LaneAt, type LaneShapes, laneShapes } from './laneShapes.ts';
import classes from './SwimLanes.module.css';
import { LANE_MARGIN, ROW_HEIGHT, TICK_TOP } from './swimMarks.ts';
import { useFirstRow } from './useFirstRow.ts';

/** The marks, drawn on recharts' own scale. */
export function LaneLayer() {
  const { count, laneAt, scale, window, selected, chosen, rowsInView, scroller } = useLanes();
  const pointer = useRef<LanePointerHandle>(null);
  const days = useDayScale(scale);
  const first = useFirstRow(scroller, count - rowsInView);
  const top = days?.top ?? 0;
  const rows = useMemo(
    () =>
      Array.from({ length: Math.min(rowsInView, count - first) }, (_, at) => ({
        lane: laneAt(first + at),
        y: top + at * ROW_HEIGHT,
        row: first + at,
      })),
    [laneAt, first, rowsInView, count, top],
  );
  const [left, right] = [days?.left, days?.right];
  // Faded and not: what is faded is a group of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scale is a new function on every pass; its pixels change only with these
  const groups = useMemo(() => {
    if (days === null) return [];
    const isFaded = ({ lane }: LaneAt) => selected.size > 0 && !selected.has(lane.number);
    return [rows.filter((row) => !isFaded(row)), rows.filter(isFaded)].map((lanes) => ({
      lanes,
      shapes: laneShapes(lanes, days.x),
    }));
  }, [rows, selected, scale, left, right]);
  const boxes = useMemo(() => groups.flatMap(({ shapes }) => shapes.boxes), [groups]);
  if (days === null) return null;
  const bandLeft = days.x(Math.max(window.fromDay, scale.from));
  const bandRight = days.x(Math.min(window.toDay + 1, scale.to));
  const bottom = top + rows.length * ROW_HEIGHT;
  const rules = rows.map(({ y }) => `M0 ${y - 2}H${days.right + LANE_MARGIN}`).join('');
  return (
    <g>
      <defs>
        <pattern id="swim-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="#fff" />
          <rect width="1.2" height="4" fill="#7f8c90" />
        </pattern>
      </defs>
      <rect className={classes.band} x={bandLeft} y={top} width={bandRight - bandLeft} height={bottom - top} />
      <text className={classes.note} x={bandLeft + 4} y={top - 6}>
        {window.label}
      </text>
      <line className={classes.infusion} x1={days.x(0)} x2={days.x(0)} y1={top} y2={bottom} />
      <path className={classes.rule} d={rules} />
      {groups.map(({ lanes, shapes }, at) =>
        lanes.length === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: first those that are not faded
          <g key={at} className={at === 1 ? classes.faded : undefined}>
            <Lanes lanes={lanes} shapes={shapes} xOf={days.x} />
          </g>
        ),
      )}
      {scale.breakDay !== null && (
        <BreakMark x={(days.x(scale.breakDay) + days.x(scale.breakDay + 1e-9)) / 2} top={top} bottom={bottom} />
      )}
      {boxes.map((box) => (box.bar.event === chosen ? <ChosenBar key={chosen} box={box} /> : null))}
      <LanePointer ref={pointer} boxes={boxes} days={days} bottom={bottom} />
      {rows.map(({ lane, y, row }) => (
        <LaneLabel
          key={lane.number}
          lane={lane}
          row={row}
          y={y}
          days={days}
          isFaded={selected.size > 0 && !selected.has(lane.number)}
          pointer={pointer}
        />
      ))}
    </g>
  );
}

/** A ring round the one event that is selected. */
const ChosenBar = ({ box: { left, right, top, bottom } }: { readonly box: BarBox }) => (
  <rect
    data-chosen-event
    className={classes.chosen}
    x={left - 2}
    y={top - 2}
    width={right - left + 4}
    height={bottom - top + 4}
  />
);

interface LanesProps {
  readonly lanes: readonly LaneAt[];
  readonly shapes: LaneShapes;
  readonly xOf: (day: number) => number;
}

/** The bars of lanes that look alike. */
function Lanes({ lanes, shapes, xOf }: LanesProps) {
  const middle = TICK_TOP + 4;
  const followed = lanes.map(({ lane, y }) => `M${xOf(0)} ${y + middle}H${xOf(lane.followedTo)}`).join('');
  const deaths = lanes.map(({ lane, y }) => (lane.death === null ? '' : `M${xOf(lane.death)} ${y + 4}v18m-6 -12h12`));
  return (
    <>
      <path className={classes.followed} d={followed} />
      {shapes.grades.map((d, grade) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the grade
        d === '' ? null : <path key={grade} d={d} fill={fillOf(grade)} data-grade={grade} />,
      )}
      <path className={classes.edge} d={shapes.edges} />
      <path className={classes.edge} data-serious d={shapes.seriousEdges} />
      <path className={classes.fade} d={shapes.fades} />
      <path className={classes.arrow} d={shapes.arrows} />
      <path className={classes.flag} d={shapes.confirmed} />
      <path className={classes.flag} data-open d={shapes.possible} />
      <path className={classes.death} d={deaths.join('')} />
      {shapes.texts.map(({ text, x, y, grade }) =>
        grade === null ? (
          <text key={`${x} ${y}`} className={classes.note} x={x} y={y}>
            {text}
          </text>
        ) : (
          <text key={`${x} ${y}`} className={classes.short} x={x} y={y} fill={textOf(grade)}>
            {text}
          </text>
        ),
      )}
    </>
  );
}

const fillOf = (grade: number): string => (grade === 0 ? 'url(#swim-hatch)' : GRADE_MARKS[grade as Grade].fill);
const textOf = (grade: number): string => (grade === 0 ? '#000' : GRADE_MARKS[grade as Grade].text);
