import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FigureData } from '../../../shared/figures/figureData.ts';
import type { FiguresView } from '../../../shared/figures/figuresView.ts';
import { type PackedFigureData, unpackFigureData } from '../../../shared/figures/wire/packFigureData.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { asOfInput } from '../../lib/asOfInput.ts';
import { trpc } from '../../lib/trpc.ts';
import { EmptyState } from '../../ui/FiveStates.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { ByGradeFigure } from './ByGradeFigure.tsx';
import { CountedFigures } from './CountedFigures.tsx';
import { DifferencesFigure } from './DifferencesFigure.tsx';
import { FigureFilters } from './FigureFilters.tsx';
import classes from './Figures.module.css';
import { FigureTabs } from './FigureTabs.tsx';
import { type FiguresSearch, filterOf, selectedNumbers, withSelection } from './figureChoice.ts';
import type { FigureProps } from './figureProps.ts';
import { HeatmapFigure } from './HeatmapFigure.tsx';
import { IncidenceFigure } from './IncidenceFigure.tsx';
import { MeasuredFigures } from './measured/MeasuredFigures.tsx';
import { NoEvents } from './NoEvents.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SwimFigure } from './SwimFigure.tsx';
import { SyndromeFigure } from './SyndromeFigure.tsx';
import { TimesFigure } from './TimesFigure.tsx';

interface FiguresPageProps {
  readonly trialId: TrialId;
  readonly search: FiguresSearch;
  /** Puts a view into the address; left-out parameters go. */
  readonly onSearch: (search: FiguresSearch) => void;
}

/** The trial in figures: who had what, when and how badly, each with the table behind it. */
export function FiguresPage({ trialId, search, onSearch }: FiguresPageProps) {
  const query = useQuery({
    ...trpc.trial.figures.queryOptions({ trialId, ...asOfInput(search) }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryGate query={query}>{(view) => <LoadedFigures sent={view} search={search} onSearch={onSearch} />}</QueryGate>
  );
}

interface LoadedFiguresProps extends Omit<FiguresPageProps, 'trialId'> {
  readonly sent: FiguresView;
}

/** The page once its one value has arrived: with every event, or with how many patients are to be counted. */
export function LoadedFigures({ sent, ...shown }: LoadedFiguresProps) {
  const { data } = sent;
  return data === null ? (
    <CountedFigures sent={sent} {...shown} />
  ) : (
    <DrawnFigures sent={{ ...sent, data }} {...shown} />
  );
}

interface DrawnFiguresProps extends Omit<FiguresPageProps, 'trialId'> {
  readonly sent: FiguresView & { readonly data: PackedFigureData };
}

function DrawnFigures({ sent, search, onSearch }: DrawnFiguresProps) {
  const say = useWords('figures');
  const data = useMemo(() => unpackFigureData(sent.data), [sent.data]);
  const { trial, protocol, asOf } = sent;
  const view = useMemo(() => ({ trial, protocol, asOf, data }), [trial, protocol, asOf, data]);
  const levels = useMemo(() => presentLevels(data), [data]);
  const filter = useMemo(() => filterOf(search), [search]);
  const selected = useMemo(() => new Set(selectedNumbers(search)), [search]);
  const props: FigureProps = {
    view,
    search,
    filter,
    selected,
    onSearch,
    onSelect: (numbers, event) => onSearch(withSelection(search, numbers, event)),
  };
  const isAnyDosed = view.data.patients.some(({ day0On }) => day0On !== null);
  return (
    <>
      <PageHeader title={say('title')} aside={`${view.trial.registryId} · ${view.trial.title}`} />
      <FigureTabs levels={levels} search={search} onSearch={onSearch} />
      {!isAnyDosed ? (
        <EmptyState title={say('nobodyDosed')}>
          <p>{say('nobodyDosedText')}</p>
        </EmptyState>
      ) : (
        <div className={classes.stack}>
          <FigureFilters {...props} levels={levels} />
          <SelectionBar {...props} />
          <NoEvents {...props} />
          <Figure {...props} />
        </div>
      )}
    </>
  );
}

/** Levels with a dosed patient; `null` = a dosed patient without one. */
function presentLevels({ patients, doseLevels }: FigureData): readonly (string | null)[] {
  const dosed = new Set(patients.flatMap(({ doseLevel, day0On }) => (day0On === null ? [] : [doseLevel])));
  return doseLevels.filter((level) => dosed.has(level));
}

function Figure(props: FigureProps) {
  switch (props.search.figure ?? 'incidence') {
    case 'incidence':
      return <IncidenceFigure {...props} />;
    case 'grades':
      return <ByGradeFigure {...props} />;
    case 'lanes':
      return <SwimFigure {...props} />;
    case 'syndromes':
      return <SyndromeFigure {...props} />;
    case 'times':
      return <TimesFigure {...props} />;
    case 'heatmap':
      return <HeatmapFigure {...props} />;
    case 'counts':
    case 'liver':
    case 'kinetics':
      return <MeasuredFigures {...props} />;
    case 'differences':
      return <DifferencesFigure {...props} />;
  }
}
