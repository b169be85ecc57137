import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DiscrepancyLine } from '../../../shared/model/discrepancyViews.ts';
import type { SubjectId, TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { Caption } from '../../ui/Caption.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState, FilteredState } from '../../ui/FiveStates.tsx';
import { OpenOrAll } from '../../ui/OpenOrAll.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { compareLines } from './compareLines.ts';
import classes from './Discrepancies.module.css';
import { DiscrepancyPanel } from './DiscrepancyPanel.tsx';
import { useDiscrepancyColumns } from './useDiscrepancyColumns.tsx';

/** Which discrepancy is open beside the list. */
export interface OpenDiscrepancy {
  readonly subjectId: SubjectId;
  readonly key: string;
}

interface DiscrepancyInboxProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
  readonly show: 'open' | 'all';
  readonly onShow: (show: 'open' | 'all') => void;
  readonly open: OpenDiscrepancy | undefined;
  readonly onOpen: (open: OpenDiscrepancy | undefined) => void;
}

/** Every place of the trial where report and measurement disagree; one of them beside the list. */
export function DiscrepancyInbox(props: DiscrepancyInboxProps) {
  const { trialId, asOf, show, onShow, open, onOpen } = props;
  const say = useWords('discrepancies');
  const query = useQuery({
    ...trpc.discrepancy.list.queryOptions(asOf === undefined ? { trialId } : { trialId, asOf }),
    placeholderData: keepPreviousData,
  });
  const choice = (
    <OpenOrAll label={say('show')} open={say('showOpen')} all={say('showAll')} value={show} onChange={onShow} />
  );
  return (
    <>
      <PageHeader title={say('title')} actions={choice} />
      <p className={classes.explain}>{say('explain')}</p>
      <QueryGate query={query}>
        {(lines) => <Lines lines={lines as readonly DiscrepancyLine[]} {...props} onShowAll={() => onShow('all')} />}
      </QueryGate>
      {open !== undefined && (
        <DiscrepancyPanel
          key={`${open.subjectId} ${open.key}`}
          subjectId={open.subjectId}
          about={open.key}
          asOf={asOf}
          onClose={() => onOpen(undefined)}
        />
      )}
    </>
  );
}

interface LinesProps extends Pick<DiscrepancyInboxProps, 'show' | 'onOpen'> {
  readonly lines: readonly DiscrepancyLine[];
  readonly onShowAll: () => void;
}

function Lines({ lines, show, onOpen, onShowAll }: LinesProps) {
  const say = useWords('discrepancies');
  const columns = useDiscrepancyColumns(onOpen);
  const shown = lines.filter((line) => show === 'all' || line.standing === 'open').toSorted(compareLines);
  if (lines.length === 0) {
    return (
      <EmptyState title={say('empty')}>
        <p>{say('emptyText')}</p>
      </EmptyState>
    );
  }
  if (shown.length === 0) return <FilteredState title={say('emptyOpen')} onClear={onShowAll} />;
  return (
    <Section title={show === 'open' ? say('showOpen') : say('showAll')} flush>
      <DataTable
        label={say('title')}
        rows={shown}
        columns={columns}
        rowKey={({ subjectId, discrepancy }) => `${subjectId} ${discrepancy.key}`}
        edge={({ standing }) => (standing === 'open' ? 'strong' : standing === 'answered' ? 'soft' : 'faded')}
      />
      <Caption parts={[say('caption', { shown: shown.length, total: lines.length }), say('captionOrder')]} />
    </Section>
  );
}
