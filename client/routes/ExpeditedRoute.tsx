import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ObservationId } from '../../shared/model/ids.ts';
import { ExpeditedPage } from '../features/expedited/ExpeditedPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/expedited';

export function ExpeditedRoute() {
  const { trialId } = useParams({ from: FROM });
  const { asOf, show, region, event } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId/expedited' });
  useEnterTrial(trialId);
  return (
    <ExpeditedPage
      trialId={trialId}
      asOf={asOf}
      show={show ?? 'open'}
      region={region}
      event={event as ObservationId | undefined}
      onShow={(next) => void navigate({ to: '.', search: (old) => ({ ...old, show: next }), replace: true })}
      onRegion={(next) =>
        void navigate({
          to: '.',
          search: ({ region: _, ...old }) => (next === undefined ? old : { ...old, region: next }),
          replace: true,
        })
      }
      onOpen={(next) =>
        void navigate({
          to: '.',
          search: ({ event: _, ...old }) => (next === undefined ? old : { ...old, event: next }),
        })
      }
    />
  );
}
