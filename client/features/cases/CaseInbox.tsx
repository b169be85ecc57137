import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { CaseLine, CaseTimingView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { compareCases, isOpenCase, isOverdue } from '../../lib/caseLines.ts';
import { trpc } from '../../lib/trpc.ts';
import { useNow } from '../../lib/useNow.ts';
import { Caption } from '../../ui/Caption.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState, FilteredState } from '../../ui/FiveStates.tsx';
import { OpenOrAll } from '../../ui/OpenOrAll.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Case.module.css';
import { CaseTiming, useCaseTiming } from './CaseTiming.tsx';
import { useCaseColumns } from './useCaseColumns.tsx';

interface CaseInboxProps {
  readonly trialId: TrialId;
  readonly asOf: number | undefined;
  readonly show: 'open' | 'all';
  readonly onShow: (show: 'open' | 'all') => void;
}

/** One line per case, not per message. */
export function CaseInbox({ trialId, asOf, show, onShow }: CaseInboxProps) {
  const say = useWords('cases');
  const query = useQuery({
    ...trpc.case.list.queryOptions(asOf === undefined ? { trialId } : { trialId, asOf }),
    placeholderData: keepPreviousData,
  });
  const choice = (
    <OpenOrAll label={say('show')} open={say('showOpen')} all={say('showAll')} value={show} onChange={onShow} />
  );
  return (
    <>
      <PageHeader title={say('title')} actions={choice} />
      <div className={classes.stack}>
        <QueryGate query={query}>
          {(lines) => <Lines lines={lines} show={show} asOf={asOf} trialId={trialId} onShowAll={() => onShow('all')} />}
        </QueryGate>
        <CaseTiming trialId={trialId} asOf={asOf} />
      </div>
    </>
  );
}

const NONE: CaseTimingView['escalated'] = [];

interface LinesProps extends Pick<CaseInboxProps, 'show' | 'asOf' | 'trialId'> {
  readonly lines: readonly CaseLine[];
  readonly onShowAll: () => void;
}

function Lines({ lines, show, asOf, trialId, onShowAll }: LinesProps) {
  const say = useWords('cases');
  const now = useNow();
  const { data: timing } = useCaseTiming({ trialId, asOf });
  const columns = useCaseColumns(now, asOf, timing?.escalated ?? NONE);
  const shown = lines.filter((line) => show === 'all' || isOpenCase(line)).sort(compareCases(now));
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
        rowKey={(line) => String(line.caseId)}
        edge={(line) =>
          !isOpenCase(line) ? 'faded' : line.urgency === 'dlt' || isOverdue(line, now) ? 'strong' : 'soft'
        }
      />
      <Caption parts={[say('caption', { shown: shown.length, total: lines.length }), say('captionOrder')]} />
    </Section>
  );
}
