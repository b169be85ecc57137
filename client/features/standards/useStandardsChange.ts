import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';

/** One form is one act: its request id stays the same over retries and is new after success. */
export function useStandardsChange(onDone: () => void) {
  const queryClient = useQueryClient();
  const [requestId, setRequestId] = useState(newRequestId);
  return {
    requestId,
    options: {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.standards.pathKey() });
        setRequestId(newRequestId());
        onDone();
      },
    },
  };
}
