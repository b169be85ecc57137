import type { KeyboardEvent } from 'react';
import { HEAT } from '../../../shared/figures/gradeHeatmap.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { nextSelection } from './worstFirst.ts';

export const ROW = 22;
export const TOP = 30;
export const LEFT = 128;

/** Who a row is of. It takes the keys of the whole row. */
export function HeatLabel(props: {
  readonly number: string;
  readonly level: string | null;
  readonly isDlt: boolean;
  readonly row: number;
  readonly figure: FigureProps;
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void;
  readonly onBlur: () => void;
}) {
  const { number, level, isDlt, row, figure, onKeyDown, onBlur } = props;
  const say = useWords('figures');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button
    <g
      role="button"
      tabIndex={0}
      aria-pressed={figure.selected.has(number)}
      aria-label={say('selectPatient', { number })}
      className={classes.rowLabel}
      onClick={(event) => figure.onSelect(nextSelection(figure.selected, [number], event.shiftKey))}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <rect x={0} y={TOP + row * ROW} width={LEFT - 6} height={ROW} fill="transparent" />
      <text x={4} y={TOP + row * ROW + 15} className={classes.rowName}>
        {number}
      </text>
      <text x={LEFT - 34} y={TOP + row * ROW + 15} className={classes.axis} textAnchor="end">
        {level ?? '–'}
      </text>
      {isDlt && (
        <path
          d="M0 0v12M0 0h9l-2.5 3 2.5 3H0"
          transform={`translate(${LEFT - 26} ${TOP + row * ROW + 5})`}
          className={classes.flag}
        />
      )}
    </g>
  );
}

interface CellProps {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly title: string;
  readonly isPointed: boolean;
  readonly onPick: (isAdding: boolean) => void;
}

export function HeatCell({ cell, x, y, width, title, isPointed, onPick }: CellProps) {
  const say = useWords('vocabulary');
  const box = { x: x + 0.5, y: y + 0.5, width: width - 1, height: ROW - 1 };
  const look = lookOf(cell);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the patient's label takes the keys
    <g className={classes.cell} data-pointed={isPointed} onClick={(event) => onPick(event.shiftKey)}>
      {look === null ? (
        <rect {...box} className={cell === HEAT.noEvent ? classes.noEvent : classes.notAssessed} />
      ) : (
        <>
          <title>
            {`${title} · ${look.grade === null ? say('grade.not-graded') : say('grade.named', { grade: look.grade, meaning: say(`grade.${look.grade}`) })}`}
          </title>
          <rect {...box} fill={look.fill} stroke={look.edge} strokeWidth={0.5} />
          <text x={x + width / 2} y={y + 15} textAnchor="middle" className={classes.cellText} fill={look.text}>
            {look.grade ?? '?'}
          </text>
        </>
      )}
    </g>
  );
}

/** `null` = no event, or nobody saw. */
function lookOf(cell: number) {
  if (cell === HEAT.notAssessed || cell === HEAT.noEvent) return null;
  if (cell === HEAT.notGraded) return { grade: null, fill: 'url(#heat-hatch)', edge: '#4a5659', text: '#000' };
  const grade = (cell - HEAT.graded) as Grade;
  return { grade, ...GRADE_MARKS[grade] };
}
