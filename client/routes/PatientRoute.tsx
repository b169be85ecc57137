import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ExpeditedLine } from '../../shared/model/expeditedViews.ts';
import type { ObservationId } from '../../shared/model/ids.ts';
import { ExpeditedAlarm } from '../features/expedited/ExpeditedAlarm.tsx';
import { ExpeditedSection } from '../features/expedited/ExpeditedSection.tsx';
import { isFormKind } from '../features/observations/observationForm.ts';
import { type ObservationFormRequest, PatientPage } from '../features/patient/PatientPage.tsx';
import { useEnterTrial } from '../lib/currentTrial.ts';

const FROM = '/inside/trials/$trialId/patients/$subjectNumber';

const ObservationDrawer = lazy(async () => ({
  default: (await import('../features/observations/ObservationDrawer.tsx')).ObservationDrawer,
}));

export function PatientRoute() {
  const { trialId, subjectNumber } = useParams({ from: FROM });
  const { asOf } = useSearch({ from: FROM });
  const [asked, setAsked] = useState<ObservationFormRequest | null>(null);
  useEnterTrial(trialId);
  const ofPatient = (line: ExpeditedLine) => line.subjectNumber === subjectNumber;
  return (
    <>
      <ExpeditedAlarm trialId={trialId} asOf={asOf} only={ofPatient} />
      <PatientPage trialId={trialId} subjectNumber={subjectNumber} asOf={asOf} onObservationForm={setAsked} />
      <ExpeditedSection trialId={trialId} asOf={asOf} only={ofPatient} none="patient" />
      {asked !== null && isFormKind(asked.kind) && (
        <Suspense>
          <ObservationDrawer
            opened
            onClose={() => setAsked(null)}
            trialId={trialId}
            subjectNumber={asked.subjectNumber}
            kind={asked.kind}
            observationId={asked.observationId as ObservationId | undefined}
          />
        </Suspense>
      )}
    </>
  );
}
