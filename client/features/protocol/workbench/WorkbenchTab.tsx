import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProtocolVersionView } from '../../../../shared/model/protocolViews.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { useErrorText } from '../../../lib/failureText.ts';
import { newRequestId } from '../../../lib/newRequestId.ts';
import { trpc } from '../../../lib/trpc.ts';
import { mayIn, useSession } from '../../../lib/useSession.ts';
import { EmptyState } from '../../../ui/FiveStates.tsx';
import { Button, Select } from '../../../ui/inputs.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { QueryGate } from '../../../ui/QueryGate.tsx';
import classes from '../Protocol.module.css';
import type { TabProps } from '../protocolView.ts';
import { useVersionName } from '../useVersionName.ts';
import { Workbench } from './Workbench.tsx';

/** Drafts of the protocol: begin one, or go on with one. */
export function WorkbenchTab({ trialId, page, view, onView }: TabProps) {
  const say = useWords('protocol');
  const session = useSession();
  const nameOf = useVersionName();
  const mayEdit = !page.asOf.past && mayIn(session, 'protocol.edit', trialId);
  const drafts = page.versions.filter(({ state }) => state === 'draft');
  const chosen = drafts.find(({ id }) => id === view.version) ?? drafts[0];
  if (!mayEdit) return <EmptyState title={say('workbench.notYours')}>{say('workbench.whose')}</EmptyState>;
  return (
    <div className={classes.stack}>
      <div className={classes.tools}>
        {chosen !== undefined && (
          <Select
            label={say('workbench.draft')}
            allowDeselect={false}
            data={drafts.map((line) => ({ value: String(line.id), label: nameOf(line) }))}
            value={String(chosen.id)}
            onChange={(id) => onView({ version: Number(id) })}
          />
        )}
        <NewDraft trialId={trialId} label={page.effective.version} onMade={(version) => onView({ version })} />
      </div>
      {chosen === undefined ? (
        <EmptyState title={say('workbench.none')}>{say('workbench.noneText')}</EmptyState>
      ) : (
        <OneDraft key={chosen.id} trialId={trialId} id={chosen.id} page={page} onView={onView} />
      )}
    </div>
  );
}

function NewDraft({
  trialId,
  label,
  onMade,
}: Pick<TabProps, 'trialId'> & { readonly label: string; readonly onMade: (versionId: number) => void }) {
  const say = useWords('protocol');
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const make = useMutation(
    trpc.protocol.draft.mutationOptions({
      onSuccess: async ({ versionId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.protocol.pathKey() });
        onMade(versionId);
      },
    }),
  );
  return (
    <>
      <Button
        variant="default"
        loading={make.isPending}
        onClick={() => make.mutate({ requestId: newRequestId(), trialId })}
      >
        {say('workbench.new', { label })}
      </Button>
      {make.error !== null && <Notice tone="alarm">{errorText(make.error)}</Notice>}
    </>
  );
}

function OneDraft({
  trialId,
  id,
  page,
  onView,
}: Pick<TabProps, 'trialId' | 'page' | 'onView'> & { readonly id: number }) {
  const query = useQuery(trpc.protocol.version.queryOptions({ trialId, id }));
  return (
    <QueryGate query={query}>
      {(version) => <Workbench version={version as ProtocolVersionView} effective={page.effective} onView={onView} />}
    </QueryGate>
  );
}
