import { type KeyboardEvent, useRef } from 'react';
import type { Grade } from '../../../shared/model/grade.ts';
import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import { type AxisScale, drawnAt } from '../timeline/axisScale.ts';
import { useWidth } from '../timeline/useWidth.ts';
import { LEFT, RIGHT } from './labDays.ts';
import classes from './SpanRows.module.css';

/** Days of one grade. `isOpen`: it goes on, or nobody looked again. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
  /** 0 = not graded. */
  readonly grade: Grade | 0;
  readonly isOpen: boolean;
  readonly title: string;
}

export interface SpanRow {
  readonly id: string;
  readonly spans: readonly RowSpan[];
  /** Stands at the right edge; kept short. */
  readonly note: string;
}

interface SpanRowsProps {
  readonly label: string;
  readonly rows: readonly SpanRow[];
  /** That of the lines above. */
  readonly scale: AxisScale;
  readonly chosen: ReadonlySet<string>;
  readonly selectLabel: (id: string) => string;
  readonly onChoose: (id: string, isAdding: boolean) => void;
}

const ROW = 15;

/** A row of days for each patient, under the lines and on their axis. */
export function SpanRows(props: SpanRowsProps) {
  const { label, rows, scale, chosen } = props;
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const [from, to] = [drawnAt(scale.from, scale), drawnAt(scale.to, scale)];
  const xOf = (day: number) =>
    LEFT +
    ((drawnAt(Math.min(Math.max(day, scale.from), scale.to), scale) - from) / (to - from)) * (width - LEFT - RIGHT);
  return (
    <figure ref={box} className={classes.box}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
        <svg
          data-drawing
          className={classes.rows}
          viewBox={`0 0 ${width} ${rows.length * ROW + 4}`}
          width={width}
          height={rows.length * ROW + 4}
          role="group"
          aria-label={label}
        >
          {rows.map((row, at) => (
            <g key={row.id} className={classes.row} data-faded={chosen.size > 0 && !chosen.has(row.id)}>
              <line className={classes.rule} x1={LEFT} x2={width - RIGHT} y1={at * ROW + ROW} y2={at * ROW + ROW} />
              <RowLabel {...props} row={row} y={at * ROW} />
              {row.spans.map((span) => (
                <Span key={`${span.grade} ${span.from}`} span={span} xOf={xOf} y={at * ROW} />
              ))}
              <text className={classes.note} x={width - RIGHT + 4} y={at * ROW + 11}>
                {row.note}
              </text>
            </g>
          ))}
        </svg>
      )}
    </figure>
  );
}

function RowLabel({
  row,
  y,
  chosen,
  selectLabel,
  onChoose,
}: SpanRowsProps & { readonly row: SpanRow; readonly y: number }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(row.id, event.shiftKey);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button
    <g
      role="button"
      tabIndex={0}
      aria-pressed={chosen.has(row.id)}
      aria-label={selectLabel(row.id)}
      className={classes.label}
      onClick={(event) => onChoose(row.id, event.shiftKey)}
      onKeyDown={onKeyDown}
    >
      <rect x={0} y={y} width={LEFT - 4} height={ROW} fill="transparent" />
      <text x={LEFT - 6} y={y + 11} textAnchor="end">
        {row.id}
      </text>
    </g>
  );
}

function Span({ span, xOf, y }: { readonly span: RowSpan; readonly xOf: (day: number) => number; readonly y: number }) {
  const [left, right] = [xOf(span.from), xOf(span.to)];
  const width = Math.max(2, right - left);
  const mark = span.grade === 0 ? null : GRADE_MARKS[span.grade];
  return (
    <g>
      <title>{span.title}</title>
      <rect
        x={left}
        width={width}
        y={y + 2}
        height={ROW - 4}
        fill={mark?.fill ?? '#fff'}
        stroke={mark?.edge ?? '#4a5659'}
        strokeWidth={0.75}
      />
      {width >= 9 && (
        <text className={classes.span} x={left + 3} y={y + 11} fill={mark?.text ?? '#000'}>
          {span.grade === 0 ? '?' : span.grade}
        </text>
      )}
      {span.isOpen && (
        <path className={classes.openEnd} d={`M${left + width} ${y + 2}l5 ${(ROW - 4) / 2}l-5 ${(ROW - 4) / 2}Z`} />
      )}
    </g>
  );
}
