import { lineStanding } from '../../../shared/expedited/lineStanding.ts';
import type { RegionCode } from '../../../shared/model/expedited.ts';
import type { ExpeditedLine, ExpeditedListView } from '../../../shared/model/expeditedViews.ts';
import type { ObservationId, TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Caption } from '../../ui/Caption.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState, FilteredState } from '../../ui/FiveStates.tsx';
import { SegmentedControl } from '../../ui/inputs.ts';
import { OpenOrAll } from '../../ui/OpenOrAll.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { CountingRules } from './CountingRules.tsx';
import { compareLines } from './compareLines.ts';
import { EventPanel } from './EventPanel.tsx';
import classes from './Expedited.module.css';
import { ReferenceLists } from './ReferenceLists.tsx';
import { useExpedited, useLinesNow } from './useExpedited.ts';
import { useExpeditedColumns } from './useExpeditedColumns.tsx';

export interface ExpeditedPageProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
  readonly show: 'open' | 'all';
  readonly region: RegionCode | undefined;
  readonly event: ObservationId | undefined;
  readonly onShow: (show: 'open' | 'all') => void;
  readonly onRegion: (region: RegionCode | undefined) => void;
  readonly onOpen: (event: ObservationId | undefined) => void;
}

/** Every event that must, or may have to, be told to an authority, by the time that is left; one of them beside the list. */
export function ExpeditedPage(props: ExpeditedPageProps) {
  const { trialId, asOf, event, onOpen } = props;
  const say = useWords('expedited');
  const query = useExpedited(trialId, asOf);
  return (
    <>
      <PageHeader title={say('title')} actions={<Choices {...props} />} />
      <p className={classes.explain}>{say('explain')}</p>
      <QueryGate query={query}>
        {(view) => (
          <div className={classes.stack}>
            <Lines view={view} {...props} />
            <ReferenceLists trialId={trialId} asOf={asOf} />
            <CountingRules settings={view.settings} />
          </div>
        )}
      </QueryGate>
      {event !== undefined && (
        <EventPanel key={event} observationId={event} asOf={asOf} onClose={() => onOpen(undefined)} />
      )}
    </>
  );
}

const REGIONS: readonly RegionCode[] = ['US', 'EU', 'UK', 'CN'];

function Choices({ show, region, onShow, onRegion }: ExpeditedPageProps) {
  const say = useWords('expedited');
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say('region')}
        value={region ?? 'all'}
        onChange={(value) => onRegion(REGIONS.find((one) => one === value))}
        data={[{ value: 'all', label: say('allRegions') }, ...REGIONS.map((value) => ({ value, label: value }))]}
      />
      <OpenOrAll label={say('show')} open={say('showOpen')} all={say('showAll')} value={show} onChange={onShow} />
    </>
  );
}

/** Of one authority only its clocks count, also for what waits. */
function ofRegion(line: ExpeditedLine, region: RegionCode | undefined): ExpeditedLine {
  return region === undefined
    ? line
    : { ...line, clocks: line.clocks.filter((clock) => clock.region === region), site: [] };
}

function Lines({ view, show, region, onShow, onOpen }: ExpeditedPageProps & { readonly view: ExpeditedListView }) {
  const say = useWords('expedited');
  const { settings, asOf } = view;
  const columns = useExpeditedColumns(settings, ({ observationId }) => onOpen(observationId));
  const lines = useLinesNow(view).map((line) => ofRegion(line, region));
  const shown = lines
    .filter((line) => show === 'all' || lineStanding(line, settings.dueSoonHours) !== 'closed')
    .toSorted(compareLines(settings.dueSoonHours));
  if (lines.length === 0) {
    return (
      <EmptyState title={say('empty')}>
        <p>{say('emptyText')}</p>
      </EmptyState>
    );
  }
  if (shown.length === 0) return <FilteredState title={say('emptyOpen')} onClear={() => onShow('all')} />;
  const parts = [
    say('caption', { shown: shown.length, total: lines.length }),
    say('captionOrder'),
    say('captionZone', { zone: settings.zone }),
    say('captionCut', { seq: asOf.seq }),
  ];
  return (
    <Section title={show === 'open' ? say('showOpen') : say('showAll')} flush>
      <DataTable
        label={say('title')}
        rows={shown}
        columns={columns}
        rowKey={({ observationId }) => String(observationId)}
        edge={(line) => EDGES[lineStanding(line, settings.dueSoonHours)]}
      />
      <Caption parts={parts} />
    </Section>
  );
}

const EDGES = { missed: 'strong', soon: 'strong', running: 'soft', open: 'soft', closed: 'faded' } as const;
