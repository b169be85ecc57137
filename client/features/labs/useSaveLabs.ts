import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RequestId, SubjectId } from '../../../shared/model/ids.ts';
import type { LabResult } from '../../../shared/model/observation.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';

/** Saves a block once: a retry of the same rows repeats the request id, other rows take a new one (C-33). */
export function useSaveLabs(subjectId: SubjectId) {
  const queryClient = useQueryClient();
  const last = useRef<{ readonly content: string; readonly requestId: RequestId }>(null);
  return useMutation({
    mutationFn: (values: readonly LabResult[]) => {
      const content = JSON.stringify(values);
      if (last.current?.content !== content) last.current = { content, requestId: newRequestId() };
      return trpcClient.observation.recordLabs.mutate({
        requestId: last.current.requestId,
        subjectId,
        values: [...values],
      });
    },
    onSuccess: async () => {
      last.current = null;
      await Promise.all([
        queryClient.invalidateQueries(trpc.subject.pathFilter()),
        queryClient.invalidateQueries(trpc.trial.pathFilter()),
        queryClient.invalidateQueries(trpc.case.pathFilter()),
      ]);
    },
  });
}
