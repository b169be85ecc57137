import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';
import { findingText } from '../../ui/EntryNotes.tsx';
import { showToast } from '../../ui/showToast.ts';

/** One dialog is one act: a second press repeats nothing; after a refusal the next press is another act. */
export function useAct(onDone: () => void) {
  const say = useWords('expedited');
  const shell = useWords('shell');
  const queryClient = useQueryClient();
  const id = useRef(newRequestId());
  return {
    requestId: () => id.current,
    options: {
      onSuccess: () => {
        showToast({ title: say('title'), message: say('saved'), closeLabel: shell('close') });
        onDone();
      },
      onError: (error: unknown) => {
        if (failureOf(error) !== undefined) id.current = newRequestId();
      },
      // Also after a conflict: the newer state is what has to be looked at next.
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.expedited.pathKey() }),
    },
  };
}

/** Why an act was refused, with the cure. */
export function useActFailure(): (error: unknown) => string | undefined {
  const say = useWords('expedited');
  const findings = useWords('findings');
  const errorText = useErrorText();
  return (error) => {
    if (error === null) return undefined;
    const failure = failureOf(error);
    if (failure?.code === 'INVALID') {
      return failure.findings.map((finding) => findingText(finding, findings)).join(' ');
    }
    return `${errorText(error)} ${failure?.code === 'VERSION_CONFLICT' ? say('newerShown') : ''}`.trim();
  };
}
