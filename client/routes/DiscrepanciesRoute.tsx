import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { SubjectId } from '../../shared/model/ids.ts';
import { DiscrepancyInbox } from '../features/discrepancies/DiscrepancyInbox.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/discrepancies';

export function DiscrepanciesRoute() {
  const { trialId } = useParams({ from: FROM });
  const { asOf, show, subject, key } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/discrepancies' });
  useEnterTrial(trialId);
  return (
    <DiscrepancyInbox
      trialId={trialId}
      asOf={asOf}
      show={show ?? 'open'}
      onShow={(next) => void navigate({ to: '.', search: (old) => ({ ...old, show: next }), replace: true })}
      open={subject === undefined || key === undefined ? undefined : { subjectId: subject as SubjectId, key }}
      onOpen={(open) =>
        void navigate({
          to: '.',
          search: ({ subject: _, key: __, ...old }) =>
            open === undefined ? old : { ...old, subject: open.subjectId, key: open.key },
        })
      }
    />
  );
}
