import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { SiteId, TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { showToast } from '../../ui/showToast.ts';
import type { NewPatient } from './enrolForm.ts';

/** Takes the patient in and opens the new page; a retry after a lost answer enrols nobody twice. */
export function useEnrol(trialId: TrialId, onClose: () => void) {
  const say = useWords('enrol');
  const shell = useWords('shell');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const requestId = useRef(newRequestId());
  const sent = useRef('');
  return useMutation({
    mutationFn: (patient: NewPatient) => {
      const content = JSON.stringify(patient);
      if (sent.current !== '' && sent.current !== content) requestId.current = newRequestId();
      sent.current = content;
      const { siteId, ...rest } = patient;
      return trpcClient.subject.enrol.mutate({
        requestId: requestId.current,
        trialId,
        siteId: siteId as SiteId,
        ...rest,
      });
    },
    onSuccess: async (_answer, { subjectNumber }) => {
      await queryClient.invalidateQueries(trpc.trial.pathFilter());
      showToast({ title: say('done'), message: subjectNumber, closeLabel: shell('close') });
      onClose();
      await navigate({ to: '/trials/$trialId/patients/$subjectNumber', params: { trialId, subjectNumber } });
    },
  });
}
