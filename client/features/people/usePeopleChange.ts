import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';

/** One dialog is one act: its request id stays the same over retries, and the list is asked for again when it is done. */
export function usePeopleChange(onDone: () => void) {
  const queryClient = useQueryClient();
  const [requestId] = useState(newRequestId);
  return {
    requestId,
    options: {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.people.pathKey() });
        onDone();
      },
    },
  };
}
