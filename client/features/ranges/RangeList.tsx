import { useState } from 'react';
import type { Instant } from '../../../shared/model/dates.ts';
import type { Site } from '../../../shared/model/trial.ts';
import type { RangeView } from '../../../shared/model/views.ts';
import { can } from '../../../shared/policy/can.ts';
import { localDateOf } from '../../../shared/time/localDateOf.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useNow } from '../../lib/useNow.ts';
import { useSession } from '../../lib/useSession.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState, FilteredState } from '../../ui/FiveStates.tsx';
import { Button, Checkbox } from '../../ui/inputs.ts';
import { Section } from '../../ui/Section.tsx';
import { AddRangeDialog } from './AddRangeDialog.tsx';
import { type RangeAct, RangeActDialog } from './RangeActDialog.tsx';
import classes from './Ranges.module.css';
import { stateOfRange } from './rangeForm.ts';
import { useRangeColumns } from './useRangeColumns.tsx';

interface RangeListProps {
  readonly site: Site;
  readonly ranges: readonly RangeView[];
}

/** Every range of a site that is not voided, and what may be done to it. */
export function RangeList({ site, ranges }: RangeListProps) {
  const say = useWords('ranges');
  const session = useSession();
  const today = localDateOf(new Date(useNow()).toISOString() as Instant, site.zone);
  const [onlyCurrent, setOnlyCurrent] = useState(false);
  const [adding, setAdding] = useState(false);
  const [act, setAct] = useState<RangeAct | null>(null);
  const actor = { kind: 'person', userId: session.userId, name: session.name, grants: session.grants } as const;
  const mayWrite = can(actor, 'ranges.write', site).allowed;
  const columns = useRangeColumns(today, mayWrite ? setAct : undefined);
  const shown = onlyCurrent ? ranges.filter(({ range }) => stateOfRange(range, today) === 'now') : ranges;
  return (
    <Section
      title={say('listTitle', { code: site.code })}
      aside={mayWrite && <Button onClick={() => setAdding(true)}>{say('add')}</Button>}
      flush
    >
      <p className={classes.text}>{say('listText')}</p>
      {ranges.length > 0 && (
        <div className={classes.tools}>
          <Checkbox
            size="xs"
            label={say('onlyCurrent')}
            checked={onlyCurrent}
            onChange={(event) => setOnlyCurrent(event.currentTarget.checked)}
          />
        </div>
      )}
      {ranges.length === 0 && <EmptyState title={say('none')}>{say('noneText')}</EmptyState>}
      {ranges.length > 0 && shown.length === 0 && (
        <FilteredState title={say('noneMatching')} onClear={() => setOnlyCurrent(false)} />
      )}
      {shown.length > 0 && (
        <DataTable
          label={say('listTitle', { code: site.code })}
          rows={shown}
          rowKey={({ range }) => String(range.rangeId)}
          columns={columns}
          edge={({ range }) => (stateOfRange(range, today) === 'past' ? 'faded' : undefined)}
        />
      )}
      {adding && (
        <AddRangeDialog site={site} ranges={ranges.map(({ range }) => range)} onClose={() => setAdding(false)} />
      )}
      {act !== null && (
        <RangeActDialog
          key={`${act.kind} ${act.of.range.rangeId}`}
          act={act}
          ranges={ranges.map(({ range }) => range)}
          onClose={() => setAct(null)}
        />
      )}
    </Section>
  );
}
