import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type FigureFilter, NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { type FiguresView, MOST_DRAWN_PATIENTS } from '../../../shared/figures/figuresView.ts';
import type { GroupedBy } from '../../../shared/figures/incidenceCounts.ts';
import type { IncidenceView } from '../../../shared/figures/incidenceView.ts';
import { useWords } from '../../i18n/useWords.ts';
import { asOfInput } from '../../lib/asOfInput.ts';
import { trpc } from '../../lib/trpc.ts';
import { EmptyState } from '../../ui/FiveStates.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { ByGradeSheet } from './ByGradeFigure.tsx';
import { FigureFilters } from './FigureFilters.tsx';
import classes from './Figures.module.css';
import { FigureTabs } from './FigureTabs.tsx';
import { type FiguresSearch, filterOf } from './figureChoice.ts';
import { IncidenceSheet } from './IncidenceFigure.tsx';

interface CountedFiguresProps {
  readonly sent: FiguresView;
  readonly search: FiguresSearch;
  readonly onSearch: (search: FiguresSearch) => void;
}

/** The figures of a trial too large to be told event by event: the server counts, and what it cannot count is not drawn. */
export function CountedFigures({ sent, search, onSearch }: CountedFiguresProps) {
  const say = useWords('figures');
  const filter = useMemo(() => filterOf(search), [search]);
  const isByGrade = search.figure === 'grades';
  const isCounted = isByGrade || (search.figure ?? 'incidence') === 'incidence';
  const everybody = useQuery(useAsked(sent, search, NO_FILTER, 'family'));
  const counted = useQuery({
    ...useAsked(sent, search, filter, isByGrade ? 'family' : (search.by ?? 'family')),
    placeholderData: keepPreviousData,
    enabled: isCounted,
  });
  return (
    <>
      <PageHeader title={say('title')} aside={`${sent.trial.registryId} · ${sent.trial.title}`} />
      <QueryGate query={everybody}>
        {({ table }) => {
          const levels = table.levels.map(({ doseLevel }) => doseLevel);
          return (
            <>
              <FigureTabs levels={levels} search={search} onSearch={onSearch} />
              <div className={classes.stack}>
                {isCounted ? (
                  <>
                    <FigureFilters levels={levels} filter={filter} search={search} onSearch={onSearch} />
                    <QueryGate query={counted}>
                      {(view) => <Counted {...{ sent, search, filter, onSearch, view, isByGrade }} />}
                    </QueryGate>
                  </>
                ) : (
                  <EmptyState title={say('notDrawnTitle', { n: sent.patients })}>
                    <p>{say('notDrawnText', { most: MOST_DRAWN_PATIENTS })}</p>
                  </EmptyState>
                )}
              </div>
            </>
          );
        }}
      </QueryGate>
    </>
  );
}

function useAsked({ trial: { trialId } }: FiguresView, search: FiguresSearch, filter: FigureFilter, by: GroupedBy) {
  return trpc.trial.incidence.queryOptions({
    trialId,
    by,
    filter: { ...filter, doseLevels: filter.doseLevels === null ? null : [...filter.doseLevels] },
    ...asOfInput(search),
  });
}

interface CountedProps extends CountedFiguresProps {
  readonly filter: FigureFilter;
  readonly view: IncidenceView;
  readonly isByGrade: boolean;
}

function Counted({ sent, view: { asOf, table, terms }, isByGrade, ...shown }: CountedProps) {
  const { trial, protocol } = sent;
  // Counted when it was asked for, which may be a later moment than the page's.
  const sheet = { ...shown, view: { trial, protocol, asOf } };
  return isByGrade ? (
    <ByGradeSheet sheet={sheet} figure={null} table={table} terms={terms} />
  ) : (
    <IncidenceSheet sheet={sheet} figure={null} table={table} terms={terms} />
  );
}
