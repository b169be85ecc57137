import type { ReactNode } from 'react';
import { MarkLink } from './MarkLink.tsx';
import { useMarkTip } from './markTipContext.ts';
import type { LayerProps } from './StripLayer.tsx';
import { PLAN_LANE } from './stripLayout.ts';
import classes from './timeline.module.css';
import type { PlanMark } from './timelineStrips.ts';

const SHAPES: Readonly<Record<PlanMark['standing'], string>> = {
  done: 'M-3 -3h6v6h-6Z',
  due: 'M-3 -3h6v6h-6Z',
  missed: 'M-3.2 -3.2l6.4 6.4m0 -6.4l-6.4 6.4',
  ahead: 'M-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z',
};

/** What was planned, lane by lane: recorded, due, missed or ahead. What was recorded leads to its record. */
export function PlanLayer({ laid, days, y, selected, onOpen }: LayerProps) {
  return laid.plan.map((lane, at) => (
    <g key={lane.title}>
      <text className={classes.laneTitle} x={days.left - 8} y={y + lane.top + PLAN_LANE - 3} textAnchor="end">
        {lane.title}
      </text>
      {lane.marks.map(({ mark }, i) => {
        const x = days.x(mark.x);
        if (x < days.left || x > days.right) return null;
        const first = at === 0 && i === 0;
        const place = mark.x + at * 1e4;
        const middle = y + lane.top + PLAN_LANE / 2;
        const shape = (
          <>
            <rect x={x - 4} y={middle - 6} width={8} height={12} className={classes.hit} />
            <path
              className={classes.plan}
              data-standing={mark.standing}
              d={SHAPES[mark.standing]}
              transform={`translate(${x} ${middle})`}
            />
          </>
        );
        return mark.href === null || mark.recordKey === null ? (
          <Said key={mark.key} mark={mark} at={place} first={first}>
            {shape}
          </Said>
        ) : (
          <MarkLink
            key={mark.key}
            mark={{ ...mark, href: mark.href, recordKey: mark.recordKey }}
            at={place}
            first={first}
            selected={selected}
            onOpen={onOpen}
          >
            {shape}
          </MarkLink>
        );
      })}
    </g>
  ));
}

interface SaidProps {
  readonly mark: PlanMark;
  readonly at: number;
  readonly first: boolean;
  readonly children: ReactNode;
}

/** A mark without a record: the keys reach it and it is read out, but it leads nowhere. */
function Said({ mark, at, first, children }: SaidProps) {
  const showTip = useMarkTip();
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an SVG group is not interactive
    <g
      role="img"
      tabIndex={first ? 0 : -1}
      aria-label={mark.lines.join('. ')}
      className={classes.mark}
      data-mark={at}
      onPointerEnter={(event) => showTip(event.currentTarget, mark.lines)}
      onPointerLeave={() => showTip(null, [])}
      onFocus={(event) => showTip(event.currentTarget, mark.lines)}
      onBlur={() => showTip(null, [])}
    >
      {children}
    </g>
  );
}
