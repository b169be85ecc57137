import { memo, useRef } from 'react';
import { ComposedChart, XAxis, YAxis } from 'recharts';
import { AXIS_TICK } from '../axisTick.ts';
import { useOnPaper } from '../onPaper.ts';
import { type AxisScale, axisTicks, drawnAt } from '../timeline/axisScale.ts';
import { useWidth } from '../timeline/useWidth.ts';
import { LaneLayer } from './LaneLayer.tsx';
import { type LaneContent, LaneContext } from './laneContext.ts';
import classes from './SwimLanes.module.css';
import { LANE_GUTTER, LANE_MARGIN, ROW_HEIGHT } from './swimMarks.ts';

const TOP = 22;
const FOOTER = 40;
/** Up to this many rows all are drawn, above only those in view. Source: [FIGURES §2.2]. */
const ALL_UP_TO = 60;
const ROWS_IN_VIEW = 14;

interface SwimLanesProps extends Omit<LaneContent, 'rowsInView' | 'scroller'> {
  readonly label: string;
  /** Name of the part that is scrolled. */
  readonly insideLabel: string;
  readonly axisTitle: string;
}

/** One row a patient, one lane a family, bars in the colours of their grades. Source: [FIGURES §2.2]. */
export function SwimLanes({ label, insideLabel, axisTitle, ...content }: SwimLanesProps) {
  const box = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const isOnPaper = useOnPaper();
  const { count, scale } = content;
  const isScrolled = count > ALL_UP_TO && !isOnPaper;
  const rowsInView = isScrolled ? ROWS_IN_VIEW : count;
  const height = TOP + rowsInView * ROW_HEIGHT + FOOTER;
  const frame = <Frame label={label} axisTitle={axisTitle} scale={scale} width={width} height={height} />;
  return (
    <div className={classes.paper}>
      <div ref={box} className={classes.box}>
        <LaneContext value={{ ...content, rowsInView, scroller }}>
          {width > 0 && !isScrolled && frame}
          {width > 0 && isScrolled && (
            <section
              ref={scroller}
              className={classes.scroller}
              style={{ height }}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              aria-label={insideLabel}
            >
              <div style={{ height: height + (count - rowsInView) * ROW_HEIGHT }}>
                <div className={classes.inView}>{frame}</div>
              </div>
            </section>
          )}
        </LaneContext>
      </div>
    </div>
  );
}

interface FrameProps {
  readonly label: string;
  readonly axisTitle: string;
  readonly scale: AxisScale;
  readonly width: number;
  readonly height: number;
}

/** The axes; they are drawn anew only when they change. */
const Frame = memo(function Frame({ label, axisTitle, scale, width, height }: FrameProps) {
  const dayOf = new Map(axisTicks(scale).map((day) => [drawnAt(day, scale), day]));
  const domain: [number, number] = [drawnAt(scale.from, scale), drawnAt(scale.to, scale)];
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={{ top: TOP, right: LANE_MARGIN, bottom: 0, left: LANE_GUTTER }}
      data={[{ x: domain[0] }, { x: domain[1] }]}
      accessibilityLayer={false}
      role="group"
      aria-label={label}
    >
      <XAxis
        dataKey="x"
        type="number"
        domain={domain}
        allowDataOverflow
        ticks={[...dayOf.keys()]}
        interval={0}
        tickFormatter={(u: number) => String(dayOf.get(u) ?? u)}
        height={FOOTER}
        label={{ value: axisTitle, position: 'insideBottom', ...AXIS_TICK }}
        tick={AXIS_TICK}
      />
      <YAxis hide domain={[0, 1]} />
      <LaneLayer />
    </ComposedChart>
  );
});
