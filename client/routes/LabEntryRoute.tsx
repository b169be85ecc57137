import { useParams } from '@tanstack/react-router';
import { LabEntryPage } from '../features/labs/LabEntryPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

export function LabEntryRoute() {
  const { trialId, subjectNumber } = useParams({ from: '/inside/trials/$trialId/patients/$subjectNumber/labs' });
  useEnterTrial(trialId);
  return <LabEntryPage key={subjectNumber} trialId={trialId} subjectNumber={subjectNumber} />;
}
