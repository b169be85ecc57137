import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { SignalsPage } from '../features/signals/SignalsPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/signals';

export function SignalsRoute() {
  const { trialId } = useParams({ from: FROM });
  const search = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/signals' });
  useEnterTrial(trialId);
  return (
    <SignalsPage trialId={trialId} search={search} onSearch={(next) => void navigate({ to: '.', search: next })} />
  );
}
