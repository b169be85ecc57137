import { type MouseEvent, useRef } from 'react';
import { LADDER_STANDINGS, type LadderSquare, type LadderStanding } from '../../../shared/cohort/doseLadder.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useWidth } from '../timeline/useWidth.ts';
import classes from './DoseLadder.module.css';

/** One rung as it is drawn; lowest dose first. */
export interface LadderRow {
  readonly name: string;
  readonly dose: string;
  readonly squares: readonly LadderSquare[];
  readonly counts: string;
  /** The rule's boundary and the distance to it, line by line. */
  readonly rule: readonly string[];
  readonly isChosen: boolean;
}

interface DoseLadderProps {
  readonly label: string;
  readonly rows: readonly LadderRow[];
  readonly standingName: (standing: LadderStanding) => string;
  /** Where the patient of a square is; `null` = not to be opened. */
  readonly hrefOf: (subjectNumber: string) => string;
  readonly onOpen: (subjectNumber: string) => void;
}

const MARKS: Readonly<Record<LadderStanding, { readonly icon: IconName; readonly filled: boolean }>> = {
  dlt: { icon: 'flag', filled: true },
  'possible-dlt': { icon: 'flag', filled: false },
  committee: { icon: 'person', filled: false },
  'pending-data': { icon: 'hourglass', filled: false },
  'in-window': { icon: 'clock', filled: false },
  clear: { icon: 'check', filled: false },
  'not-evaluable': { icon: 'dash', filled: false },
};

const SIZE = 22;
const STEP = SIZE + 4;
const LEFT = 130;
const TEXT = 400;
const LINE = 17;
const PAD = 12;
const LEGEND = 26;
const LEAST_HEIGHT = 44;
/** More squares than this nobody counts; the rest is told as a number, with the words beside the rung. */
const MOST_SQUARES = 120;

/** Rungs from the lowest dose up, one square a patient: shape and fill say how the patient counts. Source: [FIGURES §2.9]. */
export function DoseLadder({ label, rows, standingName, hrefOf, onOpen }: DoseLadderProps) {
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const perLine = Math.max(4, Math.floor((width - LEFT - TEXT) / STEP));
  const linesOf = ({ length }: LadderRow['squares']) =>
    Math.ceil(Math.min(length, MOST_SQUARES) / perLine) + (length > MOST_SQUARES ? 1 : 0);
  const heightOf = ({ squares, rule }: LadderRow) =>
    Math.max(LEAST_HEIGHT, linesOf(squares) * STEP, (rule.length + 1) * LINE) + 2 * PAD;
  // The ladder stands on its lowest rung.
  const fromTop = rows.toReversed();
  const tops = fromTop.map((_, at) => fromTop.slice(0, at).reduce((sum, row) => sum + heightOf(row), 0));
  const height = fromTop.reduce((sum, row) => sum + heightOf(row), 0);
  return (
    <figure ref={box} className={classes.figure}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
        <svg
          className={classes.drawing}
          viewBox={`0 0 ${width} ${height + LEGEND}`}
          width={width}
          height={height + LEGEND}
          data-drawing
          role="group"
          aria-label={label}
        >
          {fromTop.map((row, at) => (
            <Rung
              key={row.name}
              row={row}
              top={tops[at]!}
              height={heightOf(row)}
              width={width}
              perLine={perLine}
              standingName={standingName}
              hrefOf={hrefOf}
              onOpen={onOpen}
            />
          ))}
          <Legend top={height} standingName={standingName} width={width} />
        </svg>
      )}
    </figure>
  );
}

interface RungProps extends Pick<DoseLadderProps, 'standingName' | 'hrefOf' | 'onOpen'> {
  readonly row: LadderRow;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly perLine: number;
}

function Rung({ row, top, height, width, perLine, ...squareProps }: RungProps) {
  const say = useWords('shell');
  const rest = row.squares.length - MOST_SQUARES;
  return (
    <g transform={`translate(0 ${top})`}>
      {row.isChosen && <rect className={classes.chosen} x={0} y={1} width={width} height={height - 2} />}
      <line className={classes.rail} x1={0} x2={width} y1={height} y2={height} />
      <text className={classes.name} x={12} y={PAD + 15}>
        {row.name}
      </text>
      <text className={classes.dose} x={12} y={PAD + 31}>
        {row.dose}
      </text>
      {row.squares.slice(0, MOST_SQUARES).map((square, at) => (
        <g
          key={square.subjectNumber ?? `other-${at}`}
          transform={`translate(${LEFT + (at % perLine) * STEP} ${PAD + Math.floor(at / perLine) * STEP})`}
        >
          <Square square={square} {...squareProps} />
        </g>
      ))}
      {rest > 0 && (
        <text className={classes.rule} x={LEFT} y={PAD + Math.ceil(MOST_SQUARES / perLine) * STEP + 15}>
          {say('rowsNotShown', { rest })}
        </text>
      )}
      <text className={classes.counts} x={width - TEXT + 8} y={PAD + 12}>
        {row.counts}
      </text>
      {row.rule.map((line, at) => (
        <text key={line} className={classes.rule} x={width - TEXT + 8} y={PAD + 12 + (at + 1) * LINE}>
          {line}
        </text>
      ))}
    </g>
  );
}

function Square({
  square,
  standingName,
  hrefOf,
  onOpen,
}: Pick<RungProps, 'standingName' | 'hrefOf' | 'onOpen'> & { readonly square: LadderSquare }) {
  const { standing, subjectNumber } = square;
  if (subjectNumber === null) return <Mark standing={standing} title={standingName(standing)} />;
  const title = `${subjectNumber}: ${standingName(standing)}`;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(subjectNumber);
  };
  return (
    <a className={classes.link} href={hrefOf(subjectNumber)} aria-label={title} onClick={open}>
      <Mark standing={standing} title={title} />
    </a>
  );
}

function Mark({ standing, title }: { readonly standing: LadderStanding; readonly title: string }) {
  const { icon, filled } = MARKS[standing];
  return (
    <>
      <title>{title}</title>
      <rect className={classes.square} data-standing={standing} width={SIZE} height={SIZE} rx={3} />
      <g className={classes.mark} data-standing={standing} transform="translate(4 4)">
        <Icon name={icon} size={14} filled={filled} />
      </g>
    </>
  );
}

function Legend({
  top,
  standingName,
  width,
}: Pick<DoseLadderProps, 'standingName'> & { readonly top: number; readonly width: number }) {
  const share = width / LADDER_STANDINGS.length;
  return (
    <g transform={`translate(0 ${top + 6})`}>
      {LADDER_STANDINGS.map((standing, at) => (
        <g key={standing} transform={`translate(${12 + at * share} 0) scale(0.7)`}>
          <Mark standing={standing} title={standingName(standing)} />
          <text className={classes.legend} x={SIZE + 6} y={16} style={{ fontSize: '15px' }}>
            {standingName(standing)}
          </text>
        </g>
      ))}
    </g>
  );
}
