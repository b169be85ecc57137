import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useDeferredValue } from 'react';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { OverviewView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { asOfInput } from '../../lib/asOfInput.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { trpc } from '../../lib/trpc.ts';
import { Caption } from '../../ui/Caption.tsx';
import { EmptyState, LoadingState } from '../../ui/FiveStates.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Section } from '../../ui/Section.tsx';
import { BoardTable } from './BoardTable.tsx';
import { BoardTools } from './BoardTools.tsx';
import { boardGroups } from './boardOrder.ts';
import { CountTiles } from './CountTiles.tsx';
import { OpenCases } from './OpenCases.tsx';
import classes from './Overview.module.css';

const TextBoard = lazy(async () => ({ default: (await import('./TextBoard.tsx')).TextBoard }));

interface OverviewPageProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
  readonly moment: Instant | undefined;
  readonly view: 'board' | 'table';
  readonly onView: (view: 'board' | 'table') => void;
  /** What else can be done from here; the route knows. */
  readonly actions?: ReactNode;
}

/** Who is in the window, who is cleared, what blocks the next dose, and which cases wait for a person. */
export function OverviewPage({ trialId, asOf, moment, ...shown }: OverviewPageProps) {
  const query = useQuery({
    ...trpc.trial.overview.queryOptions({ trialId, ...asOfInput({ asOf, moment }) }),
    placeholderData: keepPreviousData,
  });
  return <QueryGate query={query}>{(overview) => <Loaded overview={overview} {...shown} />}</QueryGate>;
}

function Loaded({
  overview,
  view,
  onView,
  actions,
}: { readonly overview: OverviewView } & Pick<OverviewPageProps, 'view' | 'onView' | 'actions'>) {
  const say = useWords('overview');
  const { trial } = overview;
  // Of all of it the board takes longest to draw: what waits for a person does not wait for that.
  const drawn = useDeferredValue(true, false);
  return (
    <>
      <PageHeader title={say('title')} aside={`${trial.registryId} · ${trial.title}`} actions={actions} />
      <CountTiles overview={overview} />
      <div className={classes.stack}>
        <OpenCases overview={overview} />
        <Section title={say('boardTitle')} aside={<BoardTools overview={overview} view={view} onView={onView} />} flush>
          {drawn && <Board overview={overview} view={view} />}
        </Section>
      </div>
    </>
  );
}

function Board({ overview, view }: { readonly overview: OverviewView; readonly view: 'board' | 'table' }) {
  const say = useWords('overview');
  const { rows, protocol } = overview;
  return (
    <>
      {rows.length === 0 && (
        <EmptyState title={say('noPatients')}>
          <p>{say('noPatientsText')}</p>
        </EmptyState>
      )}
      {rows.length > 0 && view === 'board' && (
        <ScrollRegion label={say('boardRows')}>
          <BoardTable overview={overview} groups={boardGroups(rows, protocol)} />
        </ScrollRegion>
      )}
      {rows.length > 0 && view === 'table' && (
        <Suspense fallback={<LoadingState />}>
          <TextBoard overview={overview} />
        </Suspense>
      )}
      <BoardCaption overview={overview} />
    </>
  );
}

function BoardCaption({ overview: { asOf, rows, trial, protocol } }: { readonly overview: OverviewView }) {
  const say = useWords('overview');
  const { id, fromDay, toDay } = protocol.dltWindow;
  const parts = [
    say('captionCut', { seq: asOf.seq, at: formatInstant(asOf.at, screenZone()) }),
    say('captionPopulation', { n: rows.length }),
    say('captionFilter'),
    say('captionWindow', { id, from: fromDay, to: toDay }),
    say('captionDictionary', { version: trial.ctcaeVersion }),
    say('captionProtocol', { version: protocol.version }),
    say('legend'),
  ];
  return <Caption parts={protocol.illustrative ? [...parts, say('illustrative')] : parts} />;
}
