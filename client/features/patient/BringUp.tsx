import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Episode } from '../../../shared/model/episode.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Button } from '../../ui/inputs.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import classes from './Patient.module.css';

/** D12: the monitor takes up an event no rule speaks for, so that it can be decided on or put before the committee. */
export function BringUp({ episode, view }: { readonly episode: Episode; readonly view: PatientView }) {
  const say = useWords('caseLife');
  const session = useSession();
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const requestId = useRef(newRequestId());
  const [asking, setAsking] = useState(false);
  const raise = useMutation(
    trpc.case.raise.mutationOptions({
      onSuccess: ({ caseId }) => navigate({ to: '/cases/$caseId', params: { caseId } }),
      onSettled: () => {
        requestId.current = newRequestId();
        return queryClient.invalidateQueries();
      },
    }),
  );
  if (view.protocol.committeeHook === undefined || view.asOf.past || !mayIn(session, 'case.raise', view.trial.trialId))
    return null;
  return (
    <p>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {say('bringUp')}
      </Button>
      <ReasonDialog
        opened={asking}
        title={say('bringUpTitle')}
        confirmLabel={say('bringUpConfirm')}
        busy={raise.isPending}
        error={raise.error === null ? undefined : errorText(raise.error)}
        onClose={() => setAsking(false)}
        onConfirm={(reason) =>
          raise.mutate({
            requestId: requestId.current,
            subjectId: view.history.subject.subjectId,
            episodeKey: episode.key,
            reason,
          })
        }
      >
        <p className={classes.quiet}>{say('bringUpText')}</p>
      </ReasonDialog>
    </p>
  );
}
