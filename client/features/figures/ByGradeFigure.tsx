import { useMemo } from 'react';
import { type IncidenceRow, incidenceTable } from '../../../shared/figures/incidenceTable.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { FigureFrame } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { useRowNames } from './useRowNames.ts';
import { nextSelection } from './worstFirst.ts';

const GRADES = [1, 2, 3, 4, 5] as const;

/** Patients by worst grade, each once a row; zero is shown as 0 and kept. Source: [FIGURES §2.5]. */
export function ByGradeFigure(props: FigureProps) {
  const say = useWords('figures');
  const { view, filter } = props;
  const table = useMemo(() => incidenceTable(view.data, filter, 'family'), [view.data, filter]);
  const names = useRowNames(view.data);
  const lines = [
    { key: 'any', name: say('anyEvent'), row: table.anyEvent, strong: true },
    ...table.groups.flatMap((group) => [
      { key: group.family, name: names.group(group), row: group.row, strong: true },
      ...group.terms.map((row) => ({ key: `${group.family}-${row.term}`, name: names.term(row), row, strong: false })),
    ]),
  ];
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
      figure={props}
      title={say('name.grades')}
      numbers={numbers}
      counted={{ patients: table.patients, leftOut }}
      drawn={false}
    >
      <ScrollRegion label={say('inside', { name: say('name.grades') })}>
        <table className={classes.incidence}>
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
          <tbody>
            {lines.map(({ key, name, row, strong }) => (
              <GradeLine key={key} name={name} row={row} strong={strong} of={table.patients} figure={props} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </FigureFrame>
  );
}

interface GradeLineProps {
  readonly name: string;
  readonly row: IncidenceRow;
  readonly strong: boolean;
  readonly of: number;
  readonly figure: FigureProps;
}

function GradeLine({ name, row, strong, of, figure }: GradeLineProps) {
  const say = useWords('figures');
  const numbers = row.patients.map((at) => figure.view.data.patients[at]!.subjectNumber);
  const isSelected = numbers.some((number) => figure.selected.has(number));
  return (
    <tr className={strong ? classes.groupRow : undefined} data-faded={figure.selected.size > 0 && !isSelected}>
      <th scope="row">{name}</th>
      {byWorst(row, numbers).map(({ grade, who }) => (
        <td key={grade} className={classes.numeric} data-zero={who.length === 0}>
          <Count
            who={who}
            column={grade === 0 ? say('notGraded') : say('gradeN', { grade })}
            {...{ name, of, figure }}
          />
        </td>
      ))}
      <td className={classes.numeric}>
        <Count who={numbers} column={say('total')} {...{ name, of, figure }} />
      </td>
    </tr>
  );
}

/** The patients of a row, who come worst first, parted by their worst grade; 0 = not graded. */
function byWorst({ total }: IncidenceRow, numbers: readonly string[]) {
  let from = numbers.length;
  return [0, ...GRADES]
    .map((grade) => {
      const count = grade === 0 ? total.notGraded : total.byGrade[grade - 1]!;
      from -= count;
      return { grade, who: numbers.slice(from, from + count) };
    })
    .toSorted((a, b) => Number(a.grade === 0) - Number(b.grade === 0));
}

interface CountProps extends Pick<GradeLineProps, 'name' | 'of' | 'figure'> {
  readonly who: readonly string[];
  readonly column: string;
}

/** A number, and the way to the patients behind it. */
function Count({ who, column, name, of, figure }: CountProps) {
  const say = useWords('figures');
  if (who.length === 0) return 0;
  return (
    <button
      type="button"
      className={classes.count}
      aria-label={say('selectCell', { name, level: column, n: who.length, of })}
      onClick={(event) => figure.onSelect(nextSelection(figure.selected, who, event.shiftKey))}
    >
      {who.length}
    </button>
  );
}
