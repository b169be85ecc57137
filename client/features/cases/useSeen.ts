import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { roundAt } from '../../../shared/cases/caseRound.ts';
import type { CaseView } from '../../../shared/model/views.ts';
import { isOpenCase } from '../../lib/caseLines.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';

/** Tells the desk that somebody the case may wait for has it before their eyes; once a round, never about the past. */
export function useSeen({ dltCase, asOf, trial }: CaseView): void {
  const session = useSession();
  const { mutate } = useMutation(trpc.case.see.mutationOptions());
  const { caseId } = dltCase;
  const round = roundAt(dltCase, asOf.seq)?.seq ?? null;
  const concerns = !asOf.past && isOpenCase(dltCase) && mayIn(session, 'case.see', trial.trialId);
  useEffect(() => {
    if (concerns && round !== null) mutate({ caseId });
  }, [concerns, caseId, round, mutate]);
}
