import { useMemo, useRef } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import { formatNumber, raised } from '../../../shared/format/formatNumber.ts';
import { AXIS_TICK } from '../axisTick.ts';
import { axisTicks, drawnAt } from '../timeline/axisScale.ts';
import { useWidth } from '../timeline/useWidth.ts';
import classes from './LabLines.module.css';
import { LineLayer } from './LineLayer.tsx';
import { LEFT, labDays, RIGHT } from './labDays.ts';
import type { LabBand, LabLine, LabThreshold, LabTick, ValueScale } from './labLine.ts';
import { valueAxis } from './valueAxis.ts';

interface LabLinesProps {
  /** Read out as the name of the drawing. */
  readonly label: string;
  /** The same array as long as the lines are the same: placing them is what costs. */
  readonly lines: readonly LabLine[];
  /** Drawn dark, over the others in grey; none = all of them quiet. */
  readonly chosen: ReadonlySet<string>;
  readonly bands: readonly LabBand[];
  readonly scale: ValueScale;
  readonly unit: string;
  readonly axisTitle: string;
  /** Day of the cut, where the axis ends and a dashed line stands; `null` = it differs from patient to patient. */
  readonly cutDay: number | null;
  /** Treatments of whoever is chosen. */
  readonly ticks?: readonly LabTick[];
  readonly threshold?: LabThreshold;
  readonly height?: number;
  readonly onChoose: (id: string, isAdding: boolean) => void;
}

const TOP = 22;
const FOOTER = 40;
const HEIGHT = 320;

/** Values of many patients on one axis: grades behind, the chosen dark, the others grey. Source: [FIGURES §2.8]. */
export function LabLines(props: LabLinesProps) {
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  return (
    <figure ref={box} className={classes.box}>
      {width > 0 && <Drawing {...props} width={width} />}
    </figure>
  );
}

function Drawing(props: LabLinesProps & { readonly width: number }) {
  const { label, lines, bands, scale, unit, axisTitle, cutDay, width, height = HEIGHT } = props;
  const axis = useMemo(() => valueAxis(lines, bands, scale), [lines, bands, scale]);
  const days = useMemo(() => labDays(lines, cutDay), [lines, cutDay]);
  const dayOf = new Map(axisTicks(days).map((day) => [drawnAt(day, days), day]));
  const domain: [number, number] = [drawnAt(days.from, days), drawnAt(days.to, days)];
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={{ top: TOP, right: RIGHT, bottom: 0, left: 0 }}
      data={[{ x: domain[0] }, { x: domain[1] }]}
      accessibilityLayer={false}
      role="group"
      aria-label={label}
    >
      <CartesianGrid vertical={false} stroke="var(--vigil-rule)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={domain}
        allowDataOverflow
        ticks={[...dayOf.keys()]}
        interval={0}
        tickFormatter={(u: number) => String(dayOf.get(u) ?? u)}
        height={FOOTER}
        label={{ value: axisTitle, position: 'insideBottom', fill: 'var(--vigil-quiet)', fontSize: 11 }}
        tick={AXIS_TICK}
      />
      <YAxis
        type="number"
        width={LEFT}
        scale={scale}
        domain={[axis.low, axis.high]}
        allowDataOverflow
        ticks={[...axis.ticks]}
        interval={0}
        tickFormatter={(value: number) => tickText(value, scale)}
        tick={AXIS_TICK}
      />
      <text className={classes.unit} x={8} y={TOP - 9}>
        {unit}
      </text>
      <LineLayer {...props} ticks={props.ticks ?? []} axis={axis} scale={days} />
    </ComposedChart>
  );
}

/** Long decades are written as powers: beside the axis there is room for six digits. */
function tickText(value: number, scale: ValueScale): string {
  const power = Math.log10(value);
  return scale === 'log' && value >= 1e5 && Number.isInteger(power)
    ? `10${raised(String(power))}`
    : formatNumber(value);
}
