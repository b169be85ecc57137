import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import { MarkLink } from './MarkLink.tsx';
import type { LayerProps } from './StripLayer.tsx';
import { placeRun, RUN_LANE } from './stripLayout.ts';
import classes from './timeline.module.css';
import type { RunMark } from './timelineStrips.ts';

const BAR = 13;
const NUMERAL_ROOM = 9;

/** Runs of days under the curve they were read from; the run a grade rests on carries its colour and numeral. */
export function RunLayer({ laid, days, y, selected, onOpen }: LayerProps) {
  return laid.runs.map((lane, at) => (
    <g key={lane.title}>
      <text className={classes.laneTitle} x={days.left - 8} y={y + lane.top + RUN_LANE - 6} textAnchor="end">
        {lane.title}
      </text>
      {lane.marks.map(({ mark, top }) => {
        const { bar, labelLeft } = placeRun(mark, days.x, days.right);
        if (bar.to < days.left || bar.from > days.right) return null;
        const from = Math.max(bar.from, days.left);
        const to = Math.min(bar.to, days.right);
        return (
          <MarkLink
            key={`${mark.from} ${mark.label}`}
            mark={mark}
            at={mark.from + (at + 1) * 1e4}
            first={false}
            selected={selected}
            onOpen={onOpen}
          >
            <Bar grade={mark.grade} from={from} to={to} top={y + top + 2} />
            <text
              className={classes.barLabel}
              x={labelLeft ? from - 5 : to + 5}
              y={y + top + RUN_LANE - 6}
              textAnchor={labelLeft ? 'end' : 'start'}
            >
              {mark.label}
            </text>
          </MarkLink>
        );
      })}
    </g>
  ));
}

interface BarProps {
  readonly grade: RunMark['grade'];
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

function Bar({ grade, from, to, top }: BarProps) {
  const look = grade === null ? null : GRADE_MARKS[grade];
  return (
    <>
      <rect
        className={classes.run}
        x={from}
        y={top}
        width={to - from}
        height={BAR}
        style={look ? { fill: look.fill } : {}}
      />
      {look !== null && to - from >= NUMERAL_ROOM && (
        <text
          className={classes.numeral}
          x={(from + to) / 2}
          y={top + BAR - 2.5}
          textAnchor="middle"
          style={{ fill: look.text }}
        >
          {grade}
        </text>
      )}
    </>
  );
}
