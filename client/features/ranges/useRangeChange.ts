import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { findingText } from '../../ui/EntryNotes.tsx';
import { showToast } from '../../ui/showToast.ts';

/** One dialog is one act; a change of a range may change what every page shows of the site's patients. */
export function useRangeChange(onDone: () => void) {
  const say = useWords('ranges');
  const shell = useWords('shell');
  const queryClient = useQueryClient();
  const [requestId] = useState(newRequestId);
  return {
    requestId,
    options: {
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        showToast({ title: say('title'), message: say('saved'), closeLabel: shell('close') });
        onDone();
      },
    },
  };
}

/** Why a range was refused, with the cure. */
export function useRangeFailure(): (error: unknown) => string {
  const findings = useWords('findings');
  const errorText = useErrorText();
  return (error) => {
    const failure = failureOf(error);
    if (failure?.code !== 'INVALID') return errorText(error);
    return failure.findings.map((finding) => findingText(finding, findings)).join(' ');
  };
}
