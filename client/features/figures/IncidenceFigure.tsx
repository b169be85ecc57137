import { useMemo, useState } from 'react';
import type { FigureData } from '../../../shared/figures/figureData.ts';
import {
  type IncidenceCell,
  type IncidenceGroup,
  type IncidenceRow,
  type IncidenceTable,
  incidenceTable,
} from '../../../shared/figures/incidenceTable.ts';
import { useWords } from '../../i18n/useWords.ts';
import { SegmentedControl, TextInput } from '../../ui/inputs.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { CountCell } from './CountCell.tsx';
import { countParts } from './countText.ts';
import { DotStrip } from './DotStrip.tsx';
import { FigureFrame, type FigureNumbers } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { useRowNames } from './useRowNames.ts';
import { nextSelection } from './worstFirst.ts';

const COUNTS = ['severe', 'serious', 'dlt'] as const;

/** Which toxicities, at which dose. Source: [FIGURES §2.4]. */
export function IncidenceFigure(props: FigureProps) {
  const say = useWords('figures');
  const { view, filter, search, onSearch } = props;
  const by = search.by ?? 'family';
  const table = useMemo(() => incidenceTable(view.data, filter, by), [view.data, filter, by]);
  const [find, setFind] = useState('');
  const names = useRowNames(view.data);
  const groups = searched(table.groups, find, names.term);
  const leftOut = table.undecidable === 0 ? [] : [say('leftOutUndecidable', { n: table.undecidable })];
  const { by: _, ...grouped } = search;
  return (
    <FigureFrame
      figure={props}
      title={say('name.incidence')}
      numbers={useIncidenceNumbers(table, view.data)}
      counted={{ patients: table.patients, leftOut }}
      drawn={false}
    >
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={say('groupBy')}
          value={by}
          data={[
            { value: 'family', label: say('by.family') },
            { value: 'organ-class', label: say('by.organ-class') },
          ]}
          onChange={(next) => onSearch(next === 'family' ? grouped : { ...search, by: 'organ-class' })}
        />
        <TextInput
          size="xs"
          aria-label={say('findTerm')}
          placeholder={say('findTerm')}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      </div>
      <ScrollRegion label={say('inside', { name: say('name.incidence') })}>
        <table className={classes.incidence}>
          <Head table={table} data={view.data} />
          <tbody>
            <Row name={say('anyEvent')} row={table.anyEvent} table={table} figure={props} strong />
          </tbody>
          {groups.map((group) => (
            <GroupRows
              key={`${group.by}-${group.family}-${group.socCode}`}
              group={group}
              table={table}
              figure={props}
            />
          ))}
        </table>
      </ScrollRegion>
      <p className={classes.note}>{say('incidenceNote')}</p>
    </FigureFrame>
  );
}

function Head({ table, data }: { readonly table: IncidenceTable; readonly data: FigureData }) {
  const say = useWords('figures');
  const names = useRowNames(data);
  return (
    <thead>
      <tr>
        <th scope="col">{say('toxicity')}</th>
        {table.levels.map(({ doseLevel, patients }) => (
          <th key={doseLevel ?? ''} scope="col" className={classes.numeric}>
            {names.level(doseLevel)} <small>{say('ofN', { n: patients })}</small>
          </th>
        ))}
        <th scope="col" className={classes.numeric}>
          {say('total')} <small>{say('ofN', { n: table.patients })}</small>
        </th>
        <th scope="col">{say('dots')}</th>
        {COUNTS.map((count) => (
          <th key={count} scope="col" className={classes.numeric}>
            {say(`count.${count}`)}
          </th>
        ))}
        <th scope="col" className={classes.numeric}>
          {say('count.events')}
        </th>
      </tr>
    </thead>
  );
}

interface GroupRowsProps {
  readonly group: IncidenceGroup;
  readonly table: IncidenceTable;
  readonly figure: FigureProps;
}

function GroupRows({ group, table, figure }: GroupRowsProps) {
  const names = useRowNames(figure.view.data);
  const isOneTerm = group.terms.length === 1 && group.by === 'family' && ['CRS', 'ICANS'].includes(group.family);
  return (
    <tbody>
      <Row name={names.group(group)} row={group.row} table={table} figure={figure} strong />
      {!isOneTerm &&
        group.terms.map((row) => <Row key={row.term} name={names.term(row)} row={row} table={table} figure={figure} />)}
    </tbody>
  );
}

interface RowProps {
  readonly name: string;
  readonly row: IncidenceRow;
  readonly table: IncidenceTable;
  readonly figure: FigureProps;
  readonly strong?: boolean;
}

function Row({ name, row, table, figure, strong = false }: RowProps) {
  const say = useWords('figures');
  const names = useRowNames(figure.view.data);
  const { patients } = figure.view.data;
  const select = (level: string | null | undefined) => (isAdding: boolean) => {
    const who = row.patients.flatMap((at) =>
      level === undefined || patients[at]!.doseLevel === level ? [patients[at]!.subjectNumber] : [],
    );
    figure.onSelect(nextSelection(figure.selected, who, isAdding));
  };
  const isSelected = row.patients.some((at) => figure.selected.has(patients[at]!.subjectNumber));
  return (
    <tr className={strong ? classes.groupRow : undefined} data-faded={figure.selected.size > 0 && !isSelected}>
      <th scope="row">{name}</th>
      {table.levels.map((level, at) => (
        <td key={level.doseLevel ?? ''} className={classes.numeric}>
          <CountCell
            count={row.perLevel[at]!.any}
            of={level.patients}
            label={say('selectCell', {
              name,
              level: names.level(level.doseLevel),
              n: row.perLevel[at]!.any,
              of: level.patients,
            })}
            onPress={select(level.doseLevel)}
          />
        </td>
      ))}
      <td className={classes.numeric}>
        <CountCell
          count={row.total.any}
          of={table.patients}
          label={say('selectCell', { name, level: say('total'), n: row.total.any, of: table.patients })}
          onPress={select(undefined)}
        />
      </td>
      <td>
        <DotStrip
          dots={table.levels.map((level, at) => ({
            name: names.level(level.doseLevel),
            count: row.perLevel[at]!.any,
            of: level.patients,
          }))}
        />
      </td>
      {COUNTS.map((count) => (
        <td key={count} className={classes.numeric} data-zero={row.total[count] === 0}>
          {row.total[count]}
          {count === 'dlt' && row.total.possibleDlt > 0 && (
            <small className={classes.share}> {say('andPossible', { n: row.total.possibleDlt })}</small>
          )}
        </td>
      ))}
      <td className={classes.numeric}>{row.events}</td>
    </tr>
  );
}

/** Groups with a term whose name has the words; all of them without words. */
function searched(
  groups: readonly IncidenceGroup[],
  find: string,
  nameOf: (row: IncidenceRow) => string,
): readonly IncidenceGroup[] {
  const words = find.trim().toLowerCase();
  if (words === '') return groups;
  return groups.flatMap((group) => {
    const terms = group.terms.filter((row) => nameOf(row).toLowerCase().includes(words));
    return terms.length === 0 ? [] : [{ ...group, terms }];
  });
}

function useIncidenceNumbers(table: IncidenceTable, data: FigureData): FigureNumbers {
  const say = useWords('figures');
  const names = useRowNames(data);
  const of = (cell: IncidenceCell, patients: number) => countParts(cell.any, patients).main;
  const cells = (row: IncidenceRow) => [
    ...table.levels.map((level, at) => of(row.perLevel[at]!, level.patients)),
    of(row.total, table.patients),
    row.total.severe,
    row.total.serious,
    row.total.dlt,
    row.total.possibleDlt,
    row.events,
  ];
  return {
    header: [
      say('group'),
      say('term'),
      ...table.levels.map(({ doseLevel }) => names.level(doseLevel)),
      say('total'),
      ...COUNTS.map((count) => say(`count.${count}`)),
      say('count.possible'),
      say('count.events'),
    ],
    rows: [
      [say('anyEvent'), '', ...cells(table.anyEvent)],
      ...table.groups.flatMap((group) => [
        [names.group(group), '', ...cells(group.row)],
        ...group.terms.map((row) => [names.group(group), names.term(row), ...cells(row)]),
      ]),
    ],
  };
}
