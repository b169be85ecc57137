import { type ReactNode, useState } from 'react';
import { toCsv } from '../../../shared/format/toCsv.ts';
import type { AuditView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useEnterTrial } from '../../lib/currentTrial.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { EmptyState, FilteredState, PartialState } from '../../ui/FiveStates.tsx';
import { Button, TextInput } from '../../ui/inputs.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Audit.module.css';
import { AuditEntryItem } from './AuditEntryItem.tsx';
import { matchesEntry } from './matchesEntry.ts';
import { useAuditCsv } from './useAuditCsv.ts';
import { useRecordWords } from './useRecordWords.ts';

/** The part of an infinite query this needs. */
interface Pages {
  readonly data: { readonly pages: readonly AuditView[] } | undefined;
  readonly error: unknown;
  readonly isPlaceholderData: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

interface AuditTrailProps {
  readonly query: Pages;
  readonly titleOf: (title: AuditView['title']) => string;
  readonly links: (title: AuditView['title']) => ReactNode;
}

/** Versions newest first: who, when, why, and each field from what to what (C-08). */
export function AuditTrail({ query, titleOf, links }: AuditTrailProps) {
  return (
    <QueryGate query={query}>
      {({ pages }) => <Loaded pages={pages} query={query} titleOf={titleOf} links={links} />}
    </QueryGate>
  );
}

function Loaded({ pages, query, titleOf, links }: AuditTrailProps & { readonly pages: readonly AuditView[] }) {
  const say = useWords('audit');
  const [filter, setFilter] = useState('');
  const csv = useAuditCsv();
  const words = useRecordWords();
  const { title } = pages[0]!;
  useEnterTrial(title.trialId ?? undefined);
  const entries = pages.flatMap((page) => page.entries);
  const shown = entries.filter((entry) => matchesEntry(entry, filter, words));
  return (
    <>
      <PageHeader
        title={titleOf(title)}
        aside={say('explain')}
        actions={<nav className={classes.links}>{links(title)}</nav>}
      />
      <Section
        title={say('loaded', { shown: shown.length, loaded: entries.length })}
        aside={
          <div className={classes.tools}>
            <TextInput
              size="xs"
              aria-label={say('filter')}
              placeholder={say('filter')}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
              className={classes.filter}
            />
            <CopyTextButton text={() => toCsv(csv.header, shown.flatMap(csv.rowsOf))} label={say('csv')} icon="copy" />
          </div>
        }
        flush
      >
        {filter !== '' && query.hasNextPage && <PartialState>{say('notAll')}</PartialState>}
        {entries.length === 0 && <EmptyState title={say('empty')} />}
        {entries.length > 0 && shown.length === 0 && <FilteredState onClear={() => setFilter('')} />}
        <ol className={classes.entries}>
          {shown.map((entry) => (
            <AuditEntryItem key={`${entry.seq} ${entry.record.kind} ${entry.record.id}`} entry={entry} title={title} />
          ))}
        </ol>
        {query.hasNextPage && (
          <div className={classes.more}>
            <Button
              variant="default"
              size="xs"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {say('more')}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}
