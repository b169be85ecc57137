import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { CohortPage } from '../features/cohort/CohortPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/cohort';

export function CohortRoute() {
  const { trialId } = useParams({ from: FROM });
  const { asOf, level } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/cohort' });
  useEnterTrial(trialId);
  return (
    <CohortPage
      trialId={trialId}
      asOf={asOf}
      level={level}
      onLevel={(next) => {
        void navigate({
          to: '.',
          search: ({ asOf: cut }) => ({ ...(cut && { asOf: cut }), ...(next !== undefined && { level: next }) }),
          replace: true,
        });
      }}
    />
  );
}
