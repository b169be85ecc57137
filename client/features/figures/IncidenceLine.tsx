import type { ReactNode } from 'react';
import type { CountedRow, IncidenceCounts } from '../../../shared/figures/incidenceCounts.ts';
import type { IncidenceRow } from '../../../shared/figures/incidenceTable.ts';
import type { Say } from '../../i18n/useWords.ts';
import { countButton } from './countButton.tsx';
import { DotStrip } from './DotStrip.tsx';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import type { LinePlace } from './TableLines.tsx';
import type { useRowNames } from './useRowNames.ts';
import { nextSelection } from './worstFirst.ts';

export const COUNTS = ['notGraded', 'severe', 'serious', 'dlt'] as const;

/** A line that may know who is counted in it. */
export type LineRow = CountedRow & Partial<Pick<IncidenceRow, 'patients' | 'having'>>;

/** What every line of the incidence table is drawn from. */
export interface LineFrame {
  readonly table: IncidenceCounts<LineRow>;
  /** The selection its numbers lead to; `null` = the lines do not know who is counted. */
  readonly figure: FigureProps | null;
  readonly levelNames: readonly string[];
  readonly ofLevels: readonly number[];
  readonly say: Say<'figures'>;
  readonly names: ReturnType<typeof useRowNames>;
}

export interface Line {
  readonly key: string;
  readonly name: string;
  readonly row: LineRow;
  readonly strong?: boolean;
  readonly opener?: { readonly isOpen: boolean; readonly onTurn: () => void };
}

interface IncidenceLineProps extends LineFrame, Omit<Line, 'key'> {
  readonly place: LinePlace;
}

/** Cells are made by functions, not by parts: the table has hundreds, and a part costs as much again as what it draws. */
export function IncidenceLine(props: IncidenceLineProps) {
  const { name, row, table, figure, levelNames, ofLevels, say, strong = false, opener, place } = props;
  const counts = row.perLevel.map(({ any }) => any);
  return (
    <tr {...place} className={strong ? classes.groupRow : undefined} data-faded={isFaded(props)}>
      <th scope="row">
        {opener === undefined ? (
          name
        ) : (
          <button type="button" className={classes.opener} aria-expanded={opener.isOpen} onClick={opener.onTurn}>
            {name}
          </button>
        )}
      </th>
      {table.levels.map(({ doseLevel }, at) => (
        <td key={doseLevel ?? ''} className={classes.numeric}>
          {countButton({
            count: counts[at]!,
            of: ofLevels[at]!,
            label: () => say('selectCell', { name, level: levelNames[at]!, n: counts[at]!, of: ofLevels[at]! }),
            onPress: figure && ((isAdding) => select(figure, ofLevel(figure, row, doseLevel), isAdding)),
          })}
        </td>
      ))}
      <td className={classes.numeric}>
        {countButton({
          count: row.total.any,
          of: table.patients,
          label: () => say('selectCell', { name, level: say('total'), n: row.total.any, of: table.patients }),
          onPress: figure && ((isAdding) => select(figure, row.patients, isAdding)),
        })}
      </td>
      <td>
        <DotStrip say={say} names={levelNames} counts={counts} of={ofLevels} />
      </td>
      {COUNTS.map((count) => (
        <td key={count} className={classes.numeric} data-zero={row.total[count] === 0}>
          {someOf(props, count)}
          {count === 'dlt' && row.total.possibleDlt > 0 && (
            <>
              {' '}
              <small className={classes.share}>{someOf(props, 'possibleDlt')}</small>
            </>
          )}
        </td>
      ))}
      <td className={classes.numeric}>{row.events}</td>
    </tr>
  );
}

/** A count of some of the row's patients, and the way to them. */
function someOf(props: IncidenceLineProps, count: (typeof COUNTS)[number] | 'possibleDlt'): ReactNode {
  const { name, row, table, figure, say } = props;
  const n = row.total[count];
  if (n === 0) return 0;
  const isPossible = count === 'possibleDlt';
  const text = isPossible ? say('andPossible', { n }) : n;
  if (figure === null) return text;
  const level = say(isPossible ? 'count.possible' : `count.${count}`);
  return (
    <button
      type="button"
      className={classes.count}
      aria-label={say('selectCell', { name, level, n, of: table.patients })}
      onClick={({ shiftKey }) => select(figure, row.having?.[count], shiftKey)}
    >
      {text}
    </button>
  );
}

/** Somebody is selected, and nobody of them is in the row. */
function isFaded({ row, figure }: IncidenceLineProps): boolean {
  if (figure === null || figure.selected.size === 0) return false;
  const { patients } = figure.view.data;
  return row.patients?.some((at) => figure.selected.has(patients[at]!.subjectNumber)) !== true;
}

function ofLevel({ view }: FigureProps, row: LineRow, doseLevel: string | null): readonly number[] | undefined {
  return row.patients?.filter((at) => view.data.patients[at]!.doseLevel === doseLevel);
}

function select(figure: FigureProps, patients: readonly number[] = [], isAdding: boolean): void {
  const numbers = patients.map((at) => figure.view.data.patients[at]!.subjectNumber);
  figure.onSelect(nextSelection(figure.selected, numbers, isAdding));
}
