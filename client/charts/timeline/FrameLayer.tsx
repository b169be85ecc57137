import type { AxisScale } from './axisScale.ts';
import { BreakMark } from './BreakMark.tsx';
import type { LaidStrip } from './stripLayout.ts';
import classes from './timeline.module.css';
import { type DayScale, useDayScale } from './useDayScale.ts';

/** What every strip shares: the window, the infusions, the cut. Positions are axis days, words are ready. */
export interface TimelineFrame {
  readonly infusions: readonly { readonly x: number; readonly label: string }[];
  readonly window: {
    readonly from: number;
    readonly to: number;
    readonly fromLabel: string;
    readonly toLabel: string;
    /** Set once the window was completed without a DLT. */
    readonly clearedLabel: string | null;
  } | null;
  readonly cut: { readonly x: number; readonly label: string };
}

interface FrameLayerProps {
  readonly frame: TimelineFrame;
  readonly scale: AxisScale;
  readonly ticks: readonly number[];
  readonly strips: readonly LaidStrip[];
  readonly onFold?: (key: string) => void;
}

export function FrameLayer({ frame, scale, ticks, strips, onFold }: FrameLayerProps) {
  const days = useDayScale(scale);
  if (days === null) return null;
  return (
    <g className={classes.frame}>
      {frame.window !== null && (
        <WindowBand
          window={frame.window}
          days={days}
          labelFrom={days.x(Math.max(frame.window.from, ...frame.infusions.map(({ x }) => x)))}
        />
      )}
      {ticks.map((day) => (
        <line key={day} className={classes.grid} x1={days.x(day)} x2={days.x(day)} y1={days.top} y2={days.bottom} />
      ))}
      {strips.map(({ strip, top, isFolded }, i) => {
        const y = days.top + top;
        return (
          <g key={strip.key}>
            {i > 0 && <line className={classes.rule} x1={0} x2={days.right} y1={y - 6} y2={y - 6} />}
            {onFold === undefined ? (
              <text className={classes.stripTitle} x={2} y={y + 12}>
                {strip.title}
              </text>
            ) : (
              <FoldTitle title={strip.title} isFolded={isFolded} y={y} onPress={() => onFold(strip.key)} />
            )}
          </g>
        );
      })}
      {frame.infusions.map(({ x, label }) => (
        <Upright key={x} x={days.x(x)} days={days} className={classes.infusion} row={1} label={label} />
      ))}
      <Upright x={days.x(frame.cut.x)} days={days} className={classes.cut} row={0} label={frame.cut.label} />
      {scale.breakDay !== null && (
        <BreakMark
          x={(days.x(scale.breakDay) + days.x(scale.breakDay + 1e-9)) / 2}
          top={days.top}
          bottom={days.bottom}
        />
      )}
    </g>
  );
}

interface FoldTitleProps {
  readonly title: string;
  readonly isFolded: boolean;
  readonly y: number;
  readonly onPress: () => void;
}

/** The title of a strip folds it up to a line, and opens it again. */
function FoldTitle({ title, isFolded, y, onPress }: FoldTitleProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button
    <g
      role="button"
      tabIndex={0}
      aria-expanded={!isFolded}
      aria-label={title}
      className={classes.fold}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      <rect className={classes.hit} x={0} y={y} width={150} height={17} />
      <path
        className={classes.foldMark}
        d={isFolded ? 'M0 -4l5 4-5 4Z' : 'M-1 -2.5h8l-4 5Z'}
        transform={`translate(3 ${y + 8})`}
      />
      <text className={classes.stripTitle} x={14} y={y + 12}>
        {title}
      </text>
    </g>
  );
}

const ROW_HEIGHT = 15;
const rowY = (days: DayScale, row: number): number => days.top - 34 + row * ROW_HEIGHT;
/** Nearer to the right edge than this, a label stands at the left of its line. */
const LABEL_ROOM = 150;

function Upright(props: {
  readonly x: number;
  readonly days: DayScale;
  readonly className: string | undefined;
  readonly row: number;
  readonly label: string;
}) {
  const { x, days, row } = props;
  const y = rowY(days, row);
  if (x > days.right) {
    // The range ends earlier: said, not drawn.
    return (
      <g className={props.className}>
        <text x={days.right} y={y} textAnchor="end">
          {props.label} →
        </text>
      </g>
    );
  }
  if (x < days.left) return null;
  const nearRight = x > days.right - LABEL_ROOM;
  return (
    <g className={props.className}>
      <line x1={x} x2={x} y1={y - 10} y2={days.bottom} />
      <text x={x + (nearRight ? -4 : 4)} y={y} textAnchor={nearRight ? 'end' : 'start'}>
        {props.label}
      </text>
    </g>
  );
}

function WindowBand({
  window,
  days,
  labelFrom,
}: {
  readonly window: NonNullable<TimelineFrame['window']>;
  readonly days: DayScale;
  /** The infusion's line runs through day 0; the label stands to its right. */
  readonly labelFrom: number;
}) {
  const from = days.x(window.from);
  const to = Math.min(days.x(window.to), days.right);
  const y = rowY(days, 2);
  return (
    <g className={classes.window}>
      <rect x={from} width={Math.max(0, to - from)} y={y - 10} height={days.bottom - y + 10} />
      <text x={Math.max(from, labelFrom) + 4} y={y}>
        {window.fromLabel}
      </text>
      <text x={to - 4} y={y} textAnchor="end">
        {window.toLabel}
      </text>
      {window.clearedLabel !== null && (
        <g className={classes.cleared}>
          <path d={`M${to + 4} ${y - 4}l3 3.5 6-7`} />
          <text x={to + 17} y={y}>
            {window.clearedLabel}
          </text>
        </g>
      )}
    </g>
  );
}
