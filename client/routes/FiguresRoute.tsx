import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FiguresPage } from '../features/figures/FiguresPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/figures';

export function FiguresRoute() {
  const { trialId } = useParams({ from: FROM });
  const search = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/figures' });
  useEnterTrial(trialId);
  return (
    <FiguresPage trialId={trialId} search={search} onSearch={(next) => void navigate({ to: '.', search: next })} />
  );
}
