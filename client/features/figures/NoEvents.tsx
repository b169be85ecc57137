import { useMemo } from 'react';
import { selectionOf } from '../../../shared/figures/selectionOf.ts';
import { useWords } from '../../i18n/useWords.ts';
import { EmptyState, FilteredState } from '../../ui/FiveStates.tsx';
import { withFilter } from './FigureFilters.tsx';
import { isFiltered, MEASURED_FIGURES } from './figureChoice.ts';
import type { FigureProps } from './figureProps.ts';

/** Why a figure of events has none although it counts patients: nothing recorded, or all of it filtered away. */
export function NoEvents({ view, filter, search, onSearch }: FigureProps) {
  const say = useWords('figures');
  const isEmpty = useMemo(() => {
    const { patients, events } = selectionOf(view.data, filter);
    return patients.includes(1) && !events.includes(1);
  }, [view.data, filter]);
  if (!isEmpty || MEASURED_FIGURES.includes(search.figure ?? 'incidence')) return null;
  if (isFiltered(filter)) {
    return <FilteredState title={say('noEventLeft')} onClear={() => onSearch(withFilter(search, undefined))} />;
  }
  return (
    <EmptyState title={say('noEventYet')}>
      <p>{say('noEventYetText')}</p>
    </EmptyState>
  );
}
