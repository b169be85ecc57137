import { memo, useMemo } from 'react';
import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import type { AxisScale } from '../timeline/axisScale.ts';
import { BreakMark } from '../timeline/BreakMark.tsx';
import classes from './LabLines.module.css';
import { LinePointer } from './LinePointer.tsx';
import type { LabBand, LabLine, LabThreshold, LabTick } from './labLine.ts';
import { linePath, type PlacedLines, placeLines } from './placeLines.ts';
import { type PlotScale, usePlotScale } from './usePlotScale.ts';
import type { ValueAxis } from './valueAxis.ts';

interface LineLayerProps {
  readonly label: string;
  readonly lines: readonly LabLine[];
  readonly chosen: ReadonlySet<string>;
  readonly bands: readonly LabBand[];
  readonly unit: string;
  readonly cutDay: number | null;
  readonly ticks: readonly LabTick[];
  readonly threshold?: LabThreshold;
  readonly axis: ValueAxis;
  readonly scale: AxisScale;
  readonly onChoose: (id: string, isAdding: boolean) => void;
}

/** The lines, on recharts' own scales. */
export function LineLayer(props: LineLayerProps) {
  const plot = usePlotScale(props.scale, props.axis);
  return plot === null ? null : <Placed {...props} plot={plot} />;
}

function Placed({ plot, ...props }: LineLayerProps & { readonly plot: PlotScale }) {
  const { lines, chosen, bands, cutDay, ticks, threshold, axis, scale } = props;
  const { left, right, top, bottom } = plot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scale is a new function on every pass, but gives the same pixels until one of these changes
  const placed = useMemo(() => placeLines(lines, plot.x, plot.y), [lines, axis, scale, left, right, top, bottom]);
  const dark = lines.flatMap(({ id }, at) => (chosen.has(id) ? [at] : []));
  return (
    <g>
      <Bands bands={bands} axis={axis} plot={plot} />
      <line className={classes.infusion} x1={plot.x(0)} x2={plot.x(0)} y1={top} y2={bottom} />
      {cutDay !== null && <line className={classes.cut} x1={plot.x(cutDay)} x2={plot.x(cutDay)} y1={top} y2={bottom} />}
      {threshold !== undefined && (
        <g className={classes.threshold}>
          <line x1={left} x2={right} y1={plot.y(threshold.value)} y2={plot.y(threshold.value)} />
          <text x={right - 4} y={plot.y(threshold.value) - 4} textAnchor="end">
            {threshold.label}
          </text>
        </g>
      )}
      <QuietLines placed={placed} isFaded={chosen.size > 0} />
      <path className={classes.quietOpen} data-faded={chosen.size > 0} d={openMarks(placed, lines)} />
      {dark.map((line) => (
        <DarkLine key={lines[line]!.id} placed={placed} line={line} of={lines[line]!} low={axis.low} />
      ))}
      {ticks.map(({ day, sign, title }) => (
        <text key={`${day} ${title}`} className={classes.tick} x={plot.x(day)} y={bottom - 4}>
          <title>{title}</title>
          {sign}
        </text>
      ))}
      {scale.breakDay !== null && (
        <BreakMark x={(plot.x(scale.breakDay) + plot.x(scale.breakDay + 1e-9)) / 2} top={top} bottom={bottom} />
      )}
      <LinePointer {...props} placed={placed} plot={plot} />
    </g>
  );
}

function Bands({
  bands,
  axis,
  plot,
}: {
  readonly bands: readonly LabBand[];
  readonly axis: ValueAxis;
  readonly plot: PlotScale;
}) {
  return (
    <g aria-hidden className={classes.bands}>
      {bands.map(({ grade, low, high }) => {
        const above = plot.y(high ?? axis.high);
        const height = plot.y(low ?? axis.low) - above;
        if (height <= 0) return null;
        return (
          <g key={`${grade} ${low}`}>
            <rect
              x={plot.left}
              width={plot.right - plot.left}
              y={above}
              height={height}
              fill={GRADE_MARKS[grade].fill}
            />
            {height >= 9 && (
              <text x={plot.right + 5} y={above + height / 2 + 4}>
                {grade}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface QuietLinesProps {
  readonly placed: PlacedLines;
  readonly isFaded: boolean;
}

const QuietLines = memo(function QuietLines({ placed, isFaded }: QuietLinesProps) {
  const paths = useMemo(
    () => Array.from({ length: placed.start.length - 1 }, (_, at) => linePath(placed, at)),
    [placed],
  );
  return <path className={classes.quiet} data-faded={isFaded} d={paths.join('')} />;
});

interface DarkLineProps {
  readonly placed: PlacedLines;
  readonly line: number;
  readonly of: LabLine;
  /** Foot of the axis; a value under it is an open mark with an arrow there. */
  readonly low: number;
}

const POINT = 'm-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z';
const ARROW = 'm-2.5 6l2.5 3l2.5 -3Z';

function DarkLine({ placed, line, of: { values, bounds }, low }: DarkLineProps) {
  const from = placed.start[line]!;
  const at = [...values.keys()].filter((point) => !Number.isNaN(values[point]!));
  const marks = (shape: string, isUnder: boolean) =>
    at
      .filter((point) => (values[point]! < low || bounds?.[point] === -1) === isUnder)
      .map((point) => `M${placed.x[from + point]!.toFixed(1)} ${placed.y[from + point]!.toFixed(1)}${shape}`)
      .join('');
  return (
    <g>
      <path className={classes.dark} d={linePath(placed, line)} />
      <path className={classes.point} d={marks(POINT, false) + marks(ARROW, true)} />
      <path className={classes.pointOpen} d={marks(POINT, true)} />
    </g>
  );
}

/** Values that are only a limit, in the quiet lines too: none of them may look measured. */
function openMarks({ start, x, y }: PlacedLines, lines: readonly LabLine[]): string {
  const marks: string[] = [];
  for (const [line, { bounds }] of lines.entries()) {
    if (bounds === undefined) continue;
    for (let point = 0; point < bounds.length; point += 1) {
      const at = start[line]! + point;
      if (bounds[point] === -1 && !Number.isNaN(y[at]!))
        marks.push(`M${x[at]!.toFixed(1)} ${y[at]!.toFixed(1)}${POINT}`);
    }
  }
  return marks.join('');
}
