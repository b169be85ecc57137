import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EnrolPatient } from '../features/enrol/EnrolPatient.tsx';
import { ExpeditedAlarm } from '../features/expedited/ExpeditedAlarm.tsx';
import { OverviewPage } from '../features/overview/OverviewPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/';

export function OverviewRoute() {
  const { trialId } = useParams({ from: FROM });
  const { asOf, moment, view } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/trials/$trialId' });
  useEnterTrial(trialId);
  return (
    <>
      <ExpeditedAlarm trialId={trialId} asOf={asOf} />
      <OverviewPage
        trialId={trialId}
        asOf={asOf}
        moment={moment}
        view={view ?? 'board'}
        {...(asOf === undefined ? { actions: <EnrolPatient trialId={trialId} /> } : {})}
        onView={(next) => void navigate({ to: '.', search: (old) => ({ ...old, view: next }), replace: true })}
      />
    </>
  );
}
