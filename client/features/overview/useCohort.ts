import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CohortPatient, CohortView } from '../../../shared/cohort/cohortView.ts';
import type { LevelGate } from '../../../shared/model/cohort.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import type { OverviewView } from '../../../shared/model/views.ts';
import { trpc } from '../../lib/trpc.ts';

/** Gates and what is missing, beside the board; they come a moment after it and never hold it up. */
export function useCohort({ trial: { trialId }, asOf }: OverviewView): {
  gateOf(doseLevel: string | null): LevelGate | undefined;
  patientOf(subjectId: SubjectId): CohortPatient | undefined;
} {
  const { data } = useQuery(trpc.cohort.page.queryOptions(asOf.past ? { trialId, asOf: asOf.seq } : { trialId }));
  const view: CohortView | undefined = data;
  const patients = useMemo(() => new Map(view?.patients.map((patient) => [patient.subjectId, patient])), [view]);
  return {
    gateOf: (doseLevel) => view?.gates.find((gate) => gate.doseLevel === doseLevel),
    patientOf: (subjectId) => patients.get(subjectId),
  };
}
