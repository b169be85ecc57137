import { useRef } from 'react';
import { ComposedChart, XAxis, YAxis } from 'recharts';
import { type AxisScale, axisTicks, drawnAt } from '../timeline/axisScale.ts';
import { useWidth } from '../timeline/useWidth.ts';
import { LaneLayer } from './LaneLayer.tsx';
import classes from './SwimLanes.module.css';
import type { DrawnLane } from './swimMarks.ts';
import { LANE_GUTTER, LANE_MARGIN, laneTops } from './swimMarks.ts';

const TOP = 22;
const FOOTER = 40;

interface SwimLanesProps {
  readonly label: string;
  readonly lanes: readonly DrawnLane[];
  readonly scale: AxisScale;
  readonly axisTitle: string;
  /** Inclusive days of the DLT window, behind the bars. */
  readonly window: { readonly fromDay: number; readonly toDay: number; readonly label: string };
  readonly selected: ReadonlySet<string>;
  readonly onPress: (number: string, isAdding: boolean) => void;
}

/** One row a patient, one lane a family, bars in the colours of their grades. Source: [FIGURES §2.2]. */
export function SwimLanes(props: SwimLanesProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className={classes.paper}>
      <div ref={box} className={classes.box}>
        {width > 0 && <Drawing {...props} width={width} />}
      </div>
    </div>
  );
}

function Drawing({ label, lanes, scale, axisTitle, width, ...layer }: SwimLanesProps & { readonly width: number }) {
  const tops = laneTops(lanes);
  const dayOf = new Map(axisTicks(scale).map((day) => [drawnAt(day, scale), day]));
  const domain: [number, number] = [drawnAt(scale.from, scale), drawnAt(scale.to, scale)];
  return (
    <ComposedChart
      width={width}
      height={TOP + tops.at(-1)! + FOOTER}
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
        label={{ value: axisTitle, position: 'insideBottom', fill: 'var(--vigil-quiet)' }}
        className={classes.axis ?? ''}
      />
      <YAxis hide domain={[0, 1]} />
      <LaneLayer lanes={lanes} tops={tops} scale={scale} {...layer} />
    </ComposedChart>
  );
}
