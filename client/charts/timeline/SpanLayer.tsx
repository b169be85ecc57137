import type { ReactNode } from 'react';
import { MarkLink } from './MarkLink.tsx';
import type { LayerProps } from './StripLayer.tsx';
import { pixels, SPAN_LANE } from './stripLayout.ts';
import classes from './timeline.module.css';
import type { SpanMark } from './timelineStrips.ts';

const BAR = 9;
const ARROW = 5;

/** Bars without a grade: treatments and support. They take the ink's colour, for colour itself means grade. */
export function SpanLayer({
  laid,
  days,
  y,
  selected,
  onOpen,
  follows = false,
}: LayerProps & { readonly follows?: boolean }) {
  return laid.spans.map((lane, at) => (
    <g key={lane.title}>
      <text className={classes.laneTitle} x={days.left - 8} y={y + lane.top + SPAN_LANE - 4} textAnchor="end">
        {lane.title}
      </text>
      {lane.marks.map(({ mark, top }, i) => {
        const bar = pixels(mark, days.x);
        if (bar.to < days.left || bar.from > days.right) return null;
        const from = Math.max(bar.from, days.left);
        const to = Math.min(bar.to, days.right);
        return (
          <MarkLink
            key={mark.recordKey}
            mark={mark}
            at={mark.from + at * 1e4}
            first={!follows && at === 0 && i === 0}
            selected={selected}
            onOpen={onOpen}
          >
            <Bar mark={mark} from={from} to={to} top={y + top + (SPAN_LANE - BAR) / 2} />
          </MarkLink>
        );
      })}
    </g>
  ));
}

interface BarProps {
  readonly mark: SpanMark;
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

function Bar({ mark, from, to, top }: BarProps): ReactNode {
  const middle = top + BAR / 2;
  // The arrow ends at the cut: nothing is drawn to its right.
  const shape = mark.ongoing
    ? `M${from} ${top}H${Math.max(from, to - ARROW)}L${to} ${middle}L${Math.max(from, to - ARROW)} ${top + BAR}H${from}Z`
    : `M${from} ${top}H${to}V${top + BAR}H${from}Z`;
  return (
    <>
      <path className={classes.span} d={shape} />
      {mark.endBeforeStart && (
        <text className={classes.warning} x={to + 3} y={top + BAR}>
          ⚠
        </text>
      )}
    </>
  );
}
