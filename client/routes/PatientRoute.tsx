import { useParams, useSearch } from '@tanstack/react-router';
import { PatientPage } from '../features/patient/PatientPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/patients/$subjectNumber';

export function PatientRoute() {
  const { trialId, subjectNumber } = useParams({ from: FROM });
  const { asOf } = useSearch({ from: FROM });
  useEnterTrial(trialId);
  return <PatientPage trialId={trialId} subjectNumber={subjectNumber} asOf={asOf} />;
}
