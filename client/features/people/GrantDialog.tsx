import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SiteId, TrialId } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/people.ts';
import type { PersonView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSession } from '../../lib/useSession.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { GrantPlace, heldFor } from './GrantPlace.tsx';
import { usePeopleChange } from './usePeopleChange.ts';
import { usePeopleFailure } from './usePeopleFailure.ts';

export interface GrantDraft {
  readonly role: Role;
  readonly trialId: TrialId | null;
  readonly siteId: SiteId | null;
}

/** A role for one site, one trial or everything, as the role demands; with the reason. */
export function GrantDialog({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const say = useWords('people');
  const failureText = usePeopleFailure();
  const { trials } = useSession();
  const { requestId, options } = usePeopleChange(onClose);
  const grant = useMutation(trpc.people.grant.mutationOptions(options));
  const [draft, setDraft] = useState<GrantDraft>({
    role: 'investigator',
    trialId: trials[0]?.trialId ?? null,
    siteId: null,
  });

  function confirm(reason: string): void {
    const place = heldFor(draft.role);
    grant.mutate({
      requestId,
      userId: person.userId,
      role: draft.role,
      trialId: place === 'everything' ? null : draft.trialId,
      siteId: place === 'site' ? draft.siteId : null,
      reason,
    });
  }

  return (
    <ReasonDialog
      opened
      title={say('grantTitle', { name: person.name })}
      confirmLabel={say('grant')}
      busy={grant.isPending}
      error={grant.error === null ? undefined : failureText(grant.error)}
      onClose={onClose}
      onConfirm={confirm}
    >
      <GrantPlace draft={draft} onDraft={setDraft} />
    </ReasonDialog>
  );
}
