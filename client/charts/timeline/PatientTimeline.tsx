import { useMemo, useRef } from 'react';
import { ComposedChart, XAxis, YAxis } from 'recharts';
import { type AxisScale, axisTicks, drawnAt } from './axisScale.ts';
import { CrossHair } from './CrossHair.tsx';
import { FrameLayer, type TimelineFrame } from './FrameLayer.tsx';
import { MarkTip, type MarkTipHandle } from './MarkTip.tsx';
import { MarkTipContext } from './markTipContext.ts';
import { moveAmongMarks } from './moveAmongMarks.ts';
import { StripLayer } from './StripLayer.tsx';
import { type LaidStrip, stripLayout } from './stripLayout.ts';
import classes from './timeline.module.css';
import type { CurveStrip, Strip } from './timelineStrips.ts';
import { useWidth } from './useWidth.ts';

/** Room for titles and y ticks at the left, and for the last label at the right. */
export const GUTTER = 156;
const RIGHT = 22;
export const HEADER = 48;
const FOOTER = 40;

interface PatientTimelineProps {
  readonly label: string;
  readonly strips: readonly Strip[];
  readonly scale: AxisScale;
  readonly frame: TimelineFrame;
  readonly axisTitle: string;
  /** Words of a tick: the day, or its calendar date. */
  readonly tickLabel: (day: number) => string;
  /** Words of the cross-hair. */
  readonly crossLabel: (day: number) => string;
  readonly selected: string | null;
  /** Strips of which only the title is shown, by key. */
  readonly folded?: ReadonlySet<string>;
  readonly onFold?: (key: string) => void;
  readonly onOpen: (href: string, recordKey: string) => void;
}

/** All strips of one patient in one drawing, on one axis: what lies above each other happened together. */
export function PatientTimeline(props: PatientTimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const tip = useRef<MarkTipHandle>(null);
  const width = useWidth(box);
  const showTip = useMemo(
    () =>
      (...args: Parameters<MarkTipHandle['show']>) =>
        tip.current?.show(...args),
    [],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move the focus among the links inside
    <div ref={box} className={classes.box} data-paper onKeyDown={moveAmongMarks}>
      <MarkTipContext value={showTip}>{width > 0 && <Drawing {...props} width={width} />}</MarkTipContext>
      <MarkTip ref={tip} box={box} />
    </div>
  );
}

function Drawing(props: PatientTimelineProps & { readonly width: number }) {
  const { strips, scale, frame, width, tickLabel, folded, onFold } = props;
  const plotRight = width - RIGHT;
  const layout = useMemo(() => {
    const low = drawnAt(scale.from, scale);
    const perUnit = (plotRight - GUTTER) / (drawnAt(scale.to, scale) - low);
    return stripLayout(strips, (day) => GUTTER + (drawnAt(day, scale) - low) * perUnit, plotRight, folded);
  }, [strips, scale, plotRight, folded]);
  const ticks = axisTicks(scale);
  const dayOf = useMemo(() => new Map(ticks.map((day) => [drawnAt(day, scale), day])), [ticks, scale]);
  const height = HEADER + layout.height + FOOTER;
  const domain: [number, number] = [drawnAt(scale.from, scale), drawnAt(scale.to, scale)];

  return (
    <ComposedChart
      width={width}
      height={height}
      margin={{ top: HEADER, right: RIGHT, bottom: 0, left: GUTTER }}
      data={[{ x: domain[0] }, { x: domain[1] }]}
      accessibilityLayer={false}
      className={classes.chart ?? ''}
      role="group"
      aria-label={props.label}
    >
      <XAxis
        dataKey="x"
        type="number"
        domain={domain}
        allowDataOverflow
        ticks={[...dayOf.keys()]}
        interval={0}
        tickFormatter={(u: number) => tickLabel(dayOf.get(u) ?? u)}
        height={FOOTER}
        label={{ value: props.axisTitle, position: 'insideBottom', fill: 'var(--vigil-quiet)' }}
        className={classes.axis ?? ''}
      />
      {curveAxes(layout.strips, layout.height)}
      <FrameLayer
        frame={frame}
        scale={scale}
        ticks={ticks}
        strips={layout.strips}
        {...(onFold !== undefined && { onFold })}
      />
      {layout.strips.map((laid) => (
        <StripLayer key={laid.strip.key} laid={laid} scale={scale} selected={props.selected} onOpen={props.onOpen} />
      ))}
      <CrossHair scale={scale} labelOf={props.crossLabel} />
    </ComposedChart>
  );
}

/** One y axis for each curve strip; its padding shrinks it to the strip's own part of the drawing. */
function curveAxes(strips: readonly LaidStrip[], totalHeight: number) {
  return strips.flatMap(({ strip, top, plot }) => {
    if (strip.kind !== 'curves' || plot === null) return [];
    const above = top + plot.top;
    return [<CurveAxis key={strip.key} strip={strip} above={above} below={totalHeight - above - plot.height} />];
  });
}

function CurveAxis({
  strip,
  above,
  below,
}: {
  readonly strip: CurveStrip;
  readonly above: number;
  readonly below: number;
}) {
  return (
    <YAxis
      yAxisId={strip.key}
      hide
      type="number"
      scale={strip.scale}
      domain={[...strip.domain]}
      ticks={[...strip.ticks]}
      allowDataOverflow
      padding={{ top: above, bottom: below }}
    />
  );
}
