import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { CaseInbox } from '../features/cases/CaseInbox.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/cases';

export function CasesRoute() {
  const { trialId } = useParams({ from: FROM });
  const { asOf, show } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/cases' });
  useEnterTrial(trialId);
  return (
    <CaseInbox
      trialId={trialId}
      asOf={asOf}
      show={show ?? 'open'}
      onShow={(next) => void navigate({ to: '.', search: (old) => ({ ...old, show: next }), replace: true })}
    />
  );
}
