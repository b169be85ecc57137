import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { CohortPage } from '../features/cohort/CohortPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/cohort';

export function CohortRoute() {
  const { trialId } = useParams({ from: FROM });
  const { asOf, moment, level, as } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/cohort' });
  useEnterTrial(trialId);
  return (
    <CohortPage
      trialId={trialId}
      asOf={asOf}
      moment={moment}
      level={level}
      table={as}
      onTable={(next) => {
        void navigate({
          to: '.',
          search: ({ as: _, ...rest }) => ({ ...rest, ...(next !== undefined && { as: next }) }),
          replace: true,
        });
      }}
      onLevel={(next) => {
        void navigate({
          to: '.',
          search: ({ level: _, ...rest }) => ({ ...rest, ...(next !== undefined && { level: next }) }),
          replace: true,
        });
      }}
    />
  );
}
