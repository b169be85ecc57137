import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportInclude, ImportReport, ImportStatus } from '../../../shared/model/importReport.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button, Radio } from '../../ui/inputs.ts';
import { Group, Progress, Stack } from '../../ui/layout.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';

const POLL_MS = 700;

/** For a report that nothing blocks: one change with everything chosen, its progress, and a way to stop it while nothing is final. */
export function CommitStep({ report, onAgain }: { readonly report: ImportReport; readonly onAgain: () => void }) {
  const say = useWords('importing');
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const [include, setInclude] = useState<ImportInclude>('accepted');
  const [requestId] = useState(newRequestId);
  const { reportId } = report;
  const commit = useMutation(trpc.import.commit.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }));
  const cancel = useMutation(
    trpc.import.cancel.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.import.pathKey() }),
    }),
  );
  const started = commit.isPending || commit.isSuccess;
  const { data: followed } = useQuery({
    ...trpc.import.status.queryOptions({ reportId }),
    enabled: started || cancel.isSuccess,
    refetchInterval: ({ state }) => (state.data?.state === 'committing' ? POLL_MS : false),
  });
  const status: ImportStatus = commit.data ?? followed ?? report;
  const error = commit.error ?? cancel.error;

  return (
    <Section title={say('commitTitle')}>
      <Stack>
        {status.state === 'prepared' && !started && (
          <Include report={report} include={include} onInclude={setInclude} />
        )}
        {started && !commit.isSuccess && <Writing status={status} />}
        <Outcome status={status} />
        {error !== null && status.state !== 'cancelled' && <Notice tone="alarm">{errorText(error)}</Notice>}
        <Group>
          {status.state === 'prepared' && !started && (
            <Button onClick={() => commit.mutate({ requestId, reportId, include })}>{say('commit')}</Button>
          )}
          {(status.state === 'prepared' || status.state === 'committing') && !commit.isSuccess && (
            <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ reportId })}>
              {started ? say('stop') : say('cancel')}
            </Button>
          )}
          {status.state !== 'prepared' && status.state !== 'committing' && (
            <Button variant="default" onClick={onAgain}>
              {say('again')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}

interface IncludeProps {
  readonly report: ImportReport;
  readonly include: ImportInclude;
  readonly onInclude: (include: ImportInclude) => void;
}

function Include({ report, include, onInclude }: IncludeProps) {
  const say = useWords('importing');
  const counts = include === 'accepted' ? report.plan.accepted : report.plan.acceptedAndDecisions;
  const observations = Object.values(counts.observations).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Radio.Group
        value={include}
        onChange={(value) => onInclude(value === 'accepted' ? 'accepted' : 'accepted-and-decisions')}
        description={say('includeHint')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="accepted" label={say('includeAccepted')} />
          <Radio value="accepted-and-decisions" label={say('includeAll')} />
        </Stack>
      </Radio.Group>
      <p>{say('willWrite', { total: counts.total, sites: counts.sites, subjects: counts.subjects, observations })}</p>
    </>
  );
}

function Writing({ status }: { readonly status: ImportStatus }) {
  const say = useWords('importing');
  const { done, total } = status.progress;
  const text = say('progress', { done, total });
  return (
    <div role="status">
      <p>
        {say('committing')} {text}
      </p>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={text} />
    </div>
  );
}

function Outcome({ status }: { readonly status: ImportStatus }) {
  const say = useWords('importing');
  switch (status.state) {
    case 'prepared':
    case 'committing':
      return null;
    case 'committed':
      return (
        <Notice tone="strong" icon="check" title={say('committed', { seq: status.seq ?? '–' })}>
          {status.trialId !== null && (
            <Link to="/trials/$trialId" params={{ trialId: status.trialId }}>
              {say('openTrial')}
            </Link>
          )}
        </Notice>
      );
    case 'cancelled':
      return <Notice>{say('cancelled')}</Notice>;
    case 'failed':
      return <Notice tone="alarm">{say('failed')}</Notice>;
  }
}
