import { useMemo } from 'react';
import type { FigureData } from '../../../shared/figures/figureData.ts';
import type { IncidenceCounts } from '../../../shared/figures/incidenceCounts.ts';
import { incidenceTable } from '../../../shared/figures/incidenceTable.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { arrangeGroups } from './arrangeGroups.ts';
import { FigureFrame } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import type { FigureProps, SheetProps } from './figureProps.ts';
import type { LineRow } from './IncidenceLine.tsx';
import { isSmall } from './openGroups.ts';
import { type LinePlace, TableLines } from './TableLines.tsx';
import { useRowNames } from './useRowNames.ts';
import { nextSelection } from './worstFirst.ts';

const GRADES = [1, 2, 3, 4, 5] as const;

/** Patients by worst grade, each once a row; zero is shown as 0 and kept. Source: [FIGURES §2.5]. */
export function ByGradeFigure(props: FigureProps) {
  const { view, filter } = props;
  const table = useMemo(() => incidenceTable(view.data, filter, 'family'), [view.data, filter]);
  return <ByGradeSheet sheet={props} figure={props} table={table} terms={view.data.terms} />;
}

interface ByGradeSheetProps extends Pick<FigureData, 'terms'> {
  readonly sheet: SheetProps;
  /** Whose numbers lead to their patients; `null` = nobody here knows who is counted. */
  readonly figure: FigureProps | null;
  readonly table: IncidenceCounts<LineRow>;
}

/** The table in its sheet, wherever it was counted. */
export function ByGradeSheet({ sheet, figure, table, terms }: ByGradeSheetProps) {
  const say = useWords('figures');
  const names = useRowNames({ terms });
  const lines = [
    { key: 'any', name: say('anyEvent'), row: table.anyEvent, strong: true },
    ...arrangeGroups(table.groups, { names, least: 1, find: '' }).flatMap((group) => [
      { key: group.family, name: names.group(group), row: group.row, strong: true },
      ...group.terms.map((row) => ({ key: `${group.family}-${row.term}`, name: names.term(row), row, strong: false })),
    ]),
  ];
  const isLarge = !isSmall(table.groups);
  const leftOut = table.undecidable === 0 ? [] : [say('leftOutUndecidable', { n: table.undecidable })];
  const numbers = {
    header: [
      say('toxicity'),
      ...GRADES.map((grade) => say('gradeN', { grade })),
      say('notGraded'),
      say('anyGrade'),
      say('ofAll'),
    ],
    rows: lines.map(({ name, row: { total } }) => [name, ...total.byGrade, total.notGraded, total.any, table.patients]),
  };
  return (
    <FigureFrame
      figure={figure ?? sheet}
      title={say('name.grades')}
      numbers={numbers}
      counted={{ patients: table.patients, leftOut }}
      drawn={false}
    >
      <ScrollRegion label={say('inside', { name: say('name.grades') })}>
        <table className={classes.incidence} aria-rowcount={isLarge ? lines.length + 1 : undefined}>
          <thead>
            <tr>
              <th scope="col">{say('toxicity')}</th>
              {GRADES.map((grade) => (
                <th key={grade} scope="col" className={classes.numeric}>
                  <GradeBadge grade={grade} />
                </th>
              ))}
              <th scope="col" className={classes.numeric}>
                <GradeBadge grade="not-graded" />
              </th>
              <th scope="col" className={classes.numeric}>
                {say('anyGrade')} <small>{say('ofN', { n: table.patients })}</small>
              </th>
            </tr>
          </thead>
          <TableLines
            count={lines.length}
            large={isLarge}
            keyOf={(at) => lines[at]!.key}
            draw={(at, place) => {
              const { key, ...line } = lines[at]!;
              return <GradeLine {...line} key={key} place={place} of={table.patients} figure={figure} />;
            }}
          />
        </table>
      </ScrollRegion>
    </FigureFrame>
  );
}

interface GradeLineProps {
  readonly name: string;
  readonly row: LineRow;
  readonly strong: boolean;
  readonly of: number;
  readonly figure: FigureProps | null;
  readonly place: LinePlace;
}

function GradeLine({ name, row, strong, of, figure, place }: GradeLineProps) {
  const say = useWords('figures');
  const numbers =
    figure === null ? undefined : (row.patients ?? []).map((at) => figure.view.data.patients[at]!.subjectNumber);
  const isFaded =
    figure !== null && figure.selected.size > 0 && numbers?.some((number) => figure.selected.has(number)) !== true;
  return (
    <tr {...place} className={strong ? classes.groupRow : undefined} data-faded={isFaded}>
      <th scope="row">{name}</th>
      {byWorst(row, numbers).map(({ grade, count, who }) => (
        <td key={grade} className={classes.numeric} data-zero={count === 0}>
          <Count
            count={count}
            who={who}
            column={grade === 0 ? say('notGraded') : say('gradeN', { grade })}
            {...{ name, of, figure }}
          />
        </td>
      ))}
      <td className={classes.numeric}>
        <Count count={row.total.any} who={numbers} column={say('total')} {...{ name, of, figure }} />
      </td>
    </tr>
  );
}

/** The patients of a row, who come worst first, parted by their worst grade; 0 = not graded. */
function byWorst({ total }: LineRow, numbers: readonly string[] | undefined) {
  let from = total.any;
  return [0, ...GRADES]
    .map((grade) => {
      const count = grade === 0 ? total.notGraded : total.byGrade[grade - 1]!;
      from -= count;
      return { grade, count, who: numbers?.slice(from, from + count) };
    })
    .toSorted((a, b) => Number(a.grade === 0) - Number(b.grade === 0));
}

interface CountProps extends Pick<GradeLineProps, 'name' | 'of' | 'figure'> {
  readonly count: number;
  readonly who: readonly string[] | undefined;
  readonly column: string;
}

/** A number, and the way to the patients behind it. */
function Count({ count, who, column, name, of, figure }: CountProps) {
  const say = useWords('figures');
  if (count === 0 || who === undefined || figure === null) return count;
  return (
    <button
      type="button"
      className={classes.count}
      aria-label={say('selectCell', { name, level: column, n: count, of })}
      onClick={(event) => figure.onSelect(nextSelection(figure.selected, who, event.shiftKey))}
    >
      {count}
    </button>
  );
}
