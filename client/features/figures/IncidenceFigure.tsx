import { useMemo, useState } from 'react';
import type { FigureData } from '../../../shared/figures/figureData.ts';
import type { CountedGroup, IncidenceCell, IncidenceCounts } from '../../../shared/figures/incidenceCounts.ts';
import { incidenceTable } from '../../../shared/figures/incidenceTable.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useStable } from '../../lib/useStable.ts';
import { SegmentedControl, TextInput } from '../../ui/inputs.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Steady } from '../../ui/Steady.tsx';
import { arrangeGroups } from './arrangeGroups.ts';
import { countParts } from './countText.ts';
import { FigureFrame, type FigureNumbers } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import type { FiguresSearch } from './figureChoice.ts';
import type { FigureProps, SheetProps } from './figureProps.ts';
import { COUNTS, IncidenceLine, type Line, type LineFrame, type LineRow } from './IncidenceLine.tsx';
import { groupNumber, isOneTerm, isSmall, openGroups, turn } from './openGroups.ts';
import { TableLines } from './TableLines.tsx';
import { useRowNames } from './useRowNames.ts';

/** Which toxicities, at which dose. Source: [FIGURES §2.4]. */
export function IncidenceFigure(props: FigureProps) {
  const { view, filter, search } = props;
  const by = search.by ?? 'family';
  const table = useMemo(() => incidenceTable(view.data, filter, by), [view.data, filter, by]);
  return <IncidenceSheet sheet={props} figure={props} table={table} terms={view.data.terms} />;
}

/** Fewest patients a row may have; a count, since a share of few says little. Source: [FIGURES §2.4]. */
const LEAST = [1, 2, 3, 5] as const;

type Terms = Pick<FigureData, 'terms'>;

interface IncidenceSheetProps extends Terms {
  readonly sheet: SheetProps;
  /** Whose numbers lead to their patients; `null` = nobody here knows who is counted. */
  readonly figure: FigureProps | null;
  readonly table: IncidenceCounts<LineRow>;
}

/** The table in its sheet, wherever it was counted. */
export function IncidenceSheet({ sheet, figure, table, terms }: IncidenceSheetProps) {
  const say = useWords('figures');
  const { search, onSearch } = sheet;
  const by = search.by ?? 'family';
  const [find, setFind] = useState('');
  const names = useRowNames({ terms });
  const least = search.least ?? 1;
  const groups = arrangeGroups(table.groups, { names, least, find });
  const turned = useMemo(() => new Set(search.turned?.split('|') ?? []), [search.turned]);
  const open = find.trim() === '' ? openGroups(table.groups, turned) : new Set(groups.map(groupNumber));
  const levelNames = table.levels.map(({ doseLevel }) => names.level(doseLevel));
  const onTurn = (number: string) => onSearch(withTurned(search, turn(turned, number)));
  const ofLevels = useMemo(() => table.levels.map(({ patients }) => patients), [table]);
  const numbers = useIncidenceNumbers(table, { terms, least });
  const row = { table, figure, levelNames, ofLevels, say, names };
  const lines: readonly Line[] = [
    { key: 'any', name: say('anyEvent'), row: table.anyEvent, strong: true },
    ...groups.flatMap((group) => {
      const number = groupNumber(group);
      return linesOfGroup(group, { names, isOpen: open.has(number), onTurn: () => onTurn(number) });
    }),
  ];
  const isLarge = !isSmall(table.groups);
  const leftOut = [
    ...(table.undecidable === 0 ? [] : [say('leftOutUndecidable', { n: table.undecidable })]),
    ...(least === 1 ? [] : [say('leftOutRare', { n: least })]),
    ...(find.trim() === '' ? [] : [say('leftOutSearch', { text: find.trim() })]),
  ];
  const { by: _, turned: __, ...grouped } = search;
  const { least: ___, ...withRare } = search;
  const onLeast = useStable((next: string) => onSearch(next === '1' ? withRare : { ...search, least: Number(next) }));
  const onBy = useStable((next: string) => onSearch(next === 'family' ? grouped : { ...grouped, by: 'organ-class' }));
  return (
    <FigureFrame
      figure={figure ?? sheet}
      title={say('name.incidence')}
      numbers={numbers}
      counted={{ patients: table.patients, leftOut }}
      drawn={false}
    >
      <div className={classes.tools}>
        <Steady
          on={[by, say]}
          draw={() => (
            <SegmentedControl
              size="xs"
              aria-label={say('groupBy')}
              value={by}
              data={[
                { value: 'family', label: say('by.family') },
                { value: 'organ-class', label: say('by.organ-class') },
              ]}
              onChange={onBy}
            />
          )}
        />
        <Steady
          on={[find, say]}
          draw={() => (
            <TextInput
              size="xs"
              aria-label={say('findTerm')}
              placeholder={say('findTerm')}
              value={find}
              onChange={(event) => setFind(event.currentTarget.value)}
            />
          )}
        />
        <Steady
          on={[least, say]}
          draw={() => (
            <SegmentedControl
              size="xs"
              aria-label={say('leastPatients')}
              value={String(least)}
              data={LEAST.map((n) => ({
                value: String(n),
                label: n === 1 ? say('anyPatients') : say('leastN', { n }),
              }))}
              onChange={onLeast}
            />
          )}
        />
      </div>
      <ScrollRegion label={say('inside', { name: say('name.incidence') })}>
        <table className={classes.incidence} aria-rowcount={isLarge ? lines.length + 1 : undefined}>
          <Head table={table} terms={terms} />
          <TableLines
            count={lines.length}
            large={isLarge}
            keyOf={(at) => lines[at]!.key}
            draw={(at, place) => {
              const { key, ...line } = lines[at]!;
              return <IncidenceLine {...row} {...line} key={key} place={place} />;
            }}
          />
        </table>
      </ScrollRegion>
      <p className={classes.note}>
        {say('incidenceNote')} {figure === null && say('countedNote')}
      </p>
    </FigureFrame>
  );
}

function Head({ table, terms }: Terms & { readonly table: IncidenceCounts<LineRow> }) {
  const say = useWords('figures');
  const names = useRowNames({ terms });
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

/** The lines of a group: its own, and those of its terms where it stands open. */
function linesOfGroup(
  group: CountedGroup<LineRow>,
  { names, isOpen, onTurn }: Pick<LineFrame, 'names'> & { readonly isOpen: boolean; readonly onTurn: () => void },
): readonly Line[] {
  const key = `${group.by}-${group.family}-${group.socCode}`;
  const own = { key, name: names.group(group), row: group.row, strong: true };
  if (isOneTerm(group)) return [own];
  const terms = isOpen ? group.terms : [];
  return [
    { ...own, opener: { isOpen, onTurn } },
    ...terms.map((row) => ({ key: `${key}-${row.term}`, name: names.term(row), row })),
  ];
}

/** The address with the groups the reader turned; none = as the table opens by itself. */
function withTurned({ turned: _, ...search }: FiguresSearch, turned: ReadonlySet<string>): FiguresSearch {
  return turned.size === 0 ? search : { ...search, turned: [...turned].join('|') };
}

/** The same numbers as text, made when somebody asks for them. */
function useIncidenceNumbers(
  table: IncidenceCounts<LineRow>,
  { terms, least }: Terms & { readonly least: number },
): () => FigureNumbers {
  const say = useWords('figures');
  const names = useRowNames({ terms });
  const of = (cell: IncidenceCell, patients: number) => countParts(cell.any, patients).main;
  const cells = (row: LineRow) => [
    ...table.levels.map((level, at) => of(row.perLevel[at]!, level.patients)),
    of(row.total, table.patients),
    row.total.notGraded,
    row.total.severe,
    row.total.serious,
    row.total.dlt,
    row.total.possibleDlt,
    row.events,
  ];
  return () => ({
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
      ...arrangeGroups(table.groups, { names, least, find: '' }).flatMap((group) => [
        [names.group(group), '', ...cells(group.row)],
        ...group.terms.map((row) => [names.group(group), names.term(row), ...cells(row)]),
      ]),
    ],
  });
}
