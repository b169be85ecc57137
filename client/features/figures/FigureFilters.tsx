import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useStable } from '../../lib/useStable.ts';
import { Button, SegmentedControl } from '../../ui/inputs.ts';
import { TickChips } from '../../ui/OptionChips.tsx';
import { PlainSelect } from '../../ui/PlainSelect.tsx';
import { Steady } from '../../ui/Steady.tsx';
import classes from './Figures.module.css';
import { FILTER_KEYS, type FiguresSearch, isFiltered, MEASURED_FIGURES, searchOfFilter } from './figureChoice.ts';
import type { SheetProps } from './figureProps.ts';

const WINDOW = '0~28';

interface FigureFiltersProps extends Omit<SheetProps, 'view'> {
  /** Dose levels with a dosed patient; `null` = none assigned. */
  readonly levels: readonly (string | null)[];
}

/** Two kinds of filters, marked: P changes who is counted, E which of their events count. Source: [FIGURES §1, Filters]. */
export function FigureFilters({ levels: present, filter, search, onSearch }: FigureFiltersProps) {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const set = useStable((change: Partial<typeof filter>) => onSearch(withFilter(search, { ...filter, ...change })));
  const levelName = (level: string | null) => level ?? say('notAssigned');
  return (
    <fieldset className={classes.filters} aria-label={say('filters')}>
      <div className={classes.filterGroup}>
        <span className={classes.kind} title={say('kindPText')}>
          P
        </span>
        <Steady
          on={[filter.population, say]}
          draw={() => (
            <SegmentedControl
              size="xs"
              aria-label={say('population')}
              value={filter.population}
              data={[
                { value: 'dosed', label: say('population.dosed') },
                { value: 'evaluable', label: say('population.evaluable') },
              ]}
              onChange={(population) => set({ population: population as typeof filter.population })}
            />
          )}
        />
        {present.length > 1 && (
          <TickChips
            label={say('levels')}
            labelHidden
            options={present.map((level) => ({ value: level ?? '-', label: levelName(level) }))}
            values={(filter.doseLevels ?? []).map((level) => level ?? '-')}
            onChange={(levels) =>
              set({ doseLevels: levels.length === 0 ? null : levels.map((level) => (level === '-' ? null : level)) })
            }
          />
        )}
      </div>
      <div className={classes.filterGroup} hidden={MEASURED_FIGURES.includes(search.figure ?? 'incidence')}>
        <span className={classes.kind} title={say('kindEText')}>
          E
        </span>
        <Steady
          on={[filter.family, say, vocabulary]}
          draw={() => (
            <PlainSelect
              aria-label={say('family')}
              none={say('allFamilies')}
              value={filter.family}
              data={TOXICITY_FAMILIES.map((family) => ({ value: family, label: vocabulary(`family.${family}`) }))}
              onChange={(family) => set({ family })}
            />
          )}
        />
        <Steady
          on={[filter.gradeAtLeast, say]}
          draw={() => (
            <SegmentedControl
              size="xs"
              aria-label={say('gradeAtLeast')}
              value={String(filter.gradeAtLeast)}
              data={[
                { value: '0', label: say('anyGrade') },
                ...[2, 3, 4].map((grade) => ({ value: String(grade), label: `≥ ${grade}` })),
              ]}
              onChange={(grade) => set({ gradeAtLeast: Number(grade) as typeof filter.gradeAtLeast })}
            />
          )}
        />
        <TickChips
          label={say('whichEvents')}
          labelHidden
          options={[
            { value: 'serious', label: say('serious') },
            { value: 'related', label: say('related') },
            { value: 'window', label: say('inWindow') },
          ]}
          values={[
            ...(filter.seriousOnly ? (['serious'] as const) : []),
            ...(filter.relatedOnly ? (['related'] as const) : []),
            ...(search.days === WINDOW ? (['window'] as const) : []),
          ]}
          onChange={(ticked) =>
            set({
              seriousOnly: ticked.includes('serious'),
              relatedOnly: ticked.includes('related'),
              onset: ticked.includes('window') ? { fromDay: 0, toDay: 28 } : null,
            })
          }
        />
      </div>
      {isFiltered(filter) && (
        <Button variant="subtle" size="compact-sm" onClick={() => onSearch(withFilter(search, undefined))}>
          {say('clear')}
        </Button>
      )}
    </fieldset>
  );
}

/** The address with another filter; everything else of it stays, but for the one event that was selected. */
export function withFilter(search: FiguresSearch, filter: SheetProps['filter'] | undefined): FiguresSearch {
  const gone: readonly string[] = [...FILTER_KEYS, 'event', 'at'];
  const kept = Object.entries(search).filter(([key]) => !gone.includes(key));
  return { ...Object.fromEntries(kept), ...(filter === undefined ? {} : searchOfFilter(filter)) };
}
