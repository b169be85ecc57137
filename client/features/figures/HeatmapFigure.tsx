import { useMemo, useRef } from 'react';
import {
  type GradeHeatmap,
  gradeHeatmap,
  HEAT,
  type HeatColumn,
  worstEventIn,
} from '../../../shared/figures/gradeHeatmap.ts';
import { useWidth } from '../../charts/timeline/useWidth.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MoreRows } from '../../ui/MoreRows.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useShownChosen } from '../../ui/useShownRows.ts';
import { FigureFrame } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { HeatCell, HeatLabel, LEFT, ROW, TOP } from './HeatParts.tsx';
import { UnplacedEvents } from './UnplacedEvents.tsx';
import { useEventWords } from './useEventWords.ts';
import { type CellAt, useHeatCells } from './useHeatCells.ts';
import { useRowNames } from './useRowNames.ts';

const RIGHT = 72;
const CELL = { day: 22, week: 30, month: 34 } as const;
/** On a narrow screen cells shrink to this share of it before the figure scrolls: their numerals still fit. */
const LEAST_CELL = 0.8;
/** A column with its name and some room. */
const NAME = { week: 27, month: 31 } as const;
/** The break between two units of time. */
const GAP = 8;

/** When is it bad, and for whom. Source: [FIGURES §2.3]. */
export function HeatmapFigure(props: FigureProps) {
  const say = useWords('figures');
  const { view, filter } = props;
  const map = useMemo(() => gradeHeatmap(view.data, filter), [view.data, filter]);
  const names = useRowNames(view.data);
  const { patients } = view.data;
  const columnName = (column: HeatColumn) =>
    column.unit === 'day' ? `${column.fromDay}` : `${column.fromDay}–${column.toDay}`;
  const cellText = (cell: number) => {
    if (cell === HEAT.notAssessed) return '';
    if (cell === HEAT.noEvent) return 0;
    return cell === HEAT.notGraded ? '?' : cell - HEAT.graded;
  };
  const numbers = () => ({
    header: [
      say('patient'),
      say('doseLevel'),
      ...map.columns.map((column) => say('dayN', { day: columnName(column) })),
      say('severeDays'),
    ],
    patients: map.patients.map((at) => patients[at]!.subjectNumber),
    rows: map.patients.map((at, row) => [
      patients[at]!.subjectNumber,
      names.level(patients[at]!.doseLevel),
      ...map.columns.map((_, column) => cellText(map.cells[row * map.columns.length + column]!)),
      map.severeDays[row]!,
    ]),
  });
  const leftOut = [
    ...(map.unplaced === 0 ? [] : [say('leftOutUnplaced', { count: map.unplaced })]),
    ...(map.before === 0 ? [] : [say('leftOutOver', { count: map.before })]),
    ...(map.undecidable === 0 ? [] : [say('leftOutUndecidable', { n: map.undecidable })]),
  ];
  return (
    <FigureFrame
      figure={props}
      title={say('name.heatmap')}
      numbers={numbers}
      counted={{ patients: map.patients.length, leftOut }}
      drawn
    >
      <ScrollRegion label={say('inside', { name: say('name.heatmap') })}>
        <Fitted map={map} figure={props} columnName={columnName} />
      </ScrollRegion>
      <UnplacedEvents {...props} />
      <Legend />
    </FigureFrame>
  );
}

interface FittedProps {
  readonly map: GradeHeatmap;
  readonly figure: FigureProps;
  readonly columnName: (column: HeatColumn) => string;
}

/** As wide as there is room for: the days at grade 3 and worse stand at its right edge, and are to be seen. */
function Fitted(props: FittedProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return <div ref={box}>{width > 0 && <Drawing {...props} share={shareOf(props.map.columns, width)} />}</div>;
}

interface DrawingProps extends FittedProps {
  /** Of the width a cell has where there is room. */
  readonly share: number;
}

function Drawing({ map, figure, columnName, share }: DrawingProps) {
  const say = useWords('figures');
  const { patients } = figure.view.data;
  const { pointed, setPointed, onKeyDown, onPick } = useHeatCells(map, figure);
  const words = useEventWords(figure.view.data);
  const lefts = leftsOf(map.columns, share);
  const widthOf = ({ unit }: HeatColumn) => CELL[unit] * share;
  const width = lefts.at(-1)! + RIGHT;
  const numbers = map.patients.map((patient) => patients[patient]!.subjectNumber);
  const { shown, rest, more } = useShownChosen([...numbers.keys()], (row) => figure.selected.has(numbers[row]!));
  const bottom = TOP + shown.length * ROW;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg
        data-drawing
        viewBox={`0 0 ${width} ${bottom + 26}`}
        width={width}
        height={bottom + 26}
        role="group"
        aria-label={say('name.heatmap')}
        className={classes.drawing}
      >
        <defs>
          <pattern id="heat-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="4" fill="#fff" />
            <rect width="1" height="4" fill="#9aa5a8" />
          </pattern>
        </defs>
        {map.columns.map((column, at) =>
          isNamed(map.columns, at, share) ? (
            <text
              key={column.fromDay}
              x={lefts[at]! + widthOf(column) / 2}
              y={TOP - 8}
              className={classes.axis}
              textAnchor="middle"
            >
              {column.unit === 'day' ? column.fromDay : `${column.fromDay}+`}
            </text>
          ) : null,
        )}
        <text x={width - RIGHT + 14} y={TOP - 8} className={classes.axis}>
          {say('severeDaysShort')}
        </text>
        {shown.map((row, place) => {
          const { subjectNumber, doseLevel, state } = patients[map.patients[row]!]!;
          const faded = figure.selected.size > 0 && !figure.selected.has(subjectNumber);
          const at = pointed?.row === row ? pointed : null;
          return (
            <g key={subjectNumber} className={classes.heatRow} data-faded={faded}>
              <HeatLabel
                number={subjectNumber}
                level={doseLevel}
                isDlt={state === 'dlt'}
                row={place}
                figure={figure}
                onKeyDown={(event) => onKeyDown(event, row)}
                onBlur={() => setPointed(null)}
              />
              {map.columns.map((column, i) => (
                <HeatCell
                  key={column.fromDay}
                  cell={map.cells[row * map.columns.length + i]!}
                  x={lefts[i]!}
                  y={TOP + place * ROW}
                  width={widthOf(column)}
                  title={`${subjectNumber} · ${say('dayN', { day: columnName(column) })}`}
                  isPointed={at?.column === i}
                  onPick={(isAdding) => onPick(row, i, isAdding)}
                />
              ))}
              {map.ongoing[row]! > 0 && (
                <OngoingArrow
                  x={endOfRow(map, row, lefts, share)}
                  y={TOP + place * ROW}
                  title={`${subjectNumber} · ${say('ongoingN', { n: map.ongoing[row]! })}`}
                />
              )}
              <text x={width - RIGHT + 14} y={TOP + place * ROW + 15} className={classes.margin}>
                {map.severeDays[row]}
              </text>
            </g>
          );
        })}
        <text x={LEFT - 8} y={bottom + 17} textAnchor="end" className={classes.axis}>
          {say('severePatients')}
        </text>
        {map.severePatients.map((count, at) => (
          <text
            key={map.columns[at]!.fromDay}
            x={lefts[at]! + widthOf(map.columns[at]!) / 2}
            y={bottom + 17}
            textAnchor="middle"
            className={classes.margin}
            // Three digits in the column of a day, or two in a narrow one, stand apart in small type only.
            {...(count >= 100 ? { style: { fontSize: 9 } } : share < 0.9 && { style: { fontSize: 10 } })}
          >
            {count === 0 ? '' : count}
          </text>
        ))}
      </svg>
      <MoreRows rest={rest.length} onMore={more} />
      <p role="status" className={classes.pointedNote}>
        {pointed === null ? '' : sayCell(pointed)}
      </p>
    </>
  );

  function sayCell({ row, column }: CellAt): string {
    const patient = map.patients[row]!;
    const event = worstEventIn(figure.view.data, figure.filter, { patient, column: map.columns[column]! });
    const day = say('dayN', { day: columnName(map.columns[column]!) });
    return [patients[patient]!.subjectNumber, day, event === null ? say('noEvent') : words(event)].join(' · ');
  }
}

/** Where the last column the patient was followed in ends. */
function endOfRow({ cells, columns }: GradeHeatmap, row: number, lefts: readonly number[], share: number): number {
  const own = cells.subarray(row * columns.length, (row + 1) * columns.length);
  const last = own.findLastIndex((cell) => cell !== HEAT.notAssessed);
  return last < 0 ? LEFT : lefts[last]! + CELL[columns[last]!.unit] * share;
}

/** What goes on does not end with its last cell. */
function OngoingArrow({ x, y, title }: { readonly x: number; readonly y: number; readonly title: string }) {
  return (
    <path d={`M${x + 1} ${y + 4}l7 ${ROW / 2 - 4}l-7 ${ROW / 2 - 4}Z`} className={classes.flag}>
      <title>{title}</title>
    </path>
  );
}

function Legend() {
  const say = useWords('figures');
  return <p className={classes.note}>{say('heatNote')}</p>;
}

function shareOf(columns: readonly HeatColumn[], width: number): number {
  const cells = columns.reduce((sum, { unit }) => sum + CELL[unit], 0);
  const rest = leftsOf(columns, 0).at(-1)! + RIGHT;
  return Math.min(1, Math.max(LEAST_CELL, (width - rest) / cells));
}

/** Days by the week; of weeks and months that are too narrow for their names every other one. */
function isNamed(columns: readonly HeatColumn[], at: number, share: number): boolean {
  const { unit, fromDay } = columns[at]!;
  if (unit === 'day') return fromDay % 7 === 0;
  return CELL[unit] * share >= NAME[unit] || (at - columns.findIndex((column) => column.unit === unit)) % 2 === 0;
}

/** Left edge of each column and, last, the right edge of all. */
function leftsOf(columns: readonly HeatColumn[], share: number): readonly number[] {
  const lefts: number[] = [];
  let x = LEFT;
  for (const [at, { unit }] of columns.entries()) {
    if (at > 0 && columns[at - 1]!.unit !== unit) x += GAP;
    lefts.push(x);
    x += CELL[unit] * share;
  }
  return [...lefts, x];
}
