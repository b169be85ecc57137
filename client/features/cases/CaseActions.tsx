import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CaseView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { isOpenCase } from '../../lib/caseLines.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Case.module.css';

/** What is being asked, about the version that was on screen when it was asked: a newer one must be looked at first (C-32). */
interface Asking {
  readonly decision: 'confirmed' | 'rejected';
  readonly expectedVersion: number;
}

/** What the monitor can do with the case now; everybody else reads why they cannot. */
export function CaseActions({ view, sentence }: { readonly view: CaseView; readonly sentence: string }) {
  const say = useWords('cases');
  const session = useSession();
  const { dltCase, asOf, trial } = view;
  if (!mayIn(session, 'case.adjudicate', trial.trialId)) return <Explained>{say('mayNot')}</Explained>;
  if (asOf.past) return <Explained>{say('pastNoAct')}</Explained>;
  if (dltCase.state === 'withdrawn') return <Explained>{say('closed')}</Explained>;
  return <Actions view={view} sentence={sentence} />;
}

function Explained({ children }: { readonly children: string }) {
  const say = useWords('cases');
  return (
    <Section title={say('act')}>
      <p className={classes.quiet}>{children}</p>
    </Section>
  );
}

function isConflict(error: unknown): boolean {
  return failureOf(error)?.code === 'VERSION_CONFLICT';
}

/** One request id for each act: a second press of the same button repeats nothing. */
function useActId() {
  const id = useRef(newRequestId());
  return { current: () => id.current, renew: () => (id.current = newRequestId()) };
}

function Actions({ view, sentence }: { readonly view: CaseView; readonly sentence: string }) {
  const say = useWords('cases');
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const actId = useActId();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { dltCase, version } = view;
  const { caseId } = dltCase;

  const settled = {
    onSuccess: () => {
      actId.renew();
      setAsking(null);
    },
    onError: (error: unknown) => {
      if (failureOf(error) !== undefined) actId.renew();
    },
    // Also after a conflict: the newer state is what has to be looked at next.
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.case.pathKey() }),
  };
  const acknowledge = useMutation(trpc.case.acknowledge.mutationOptions(settled));
  const adjudicate = useMutation(trpc.case.adjudicate.mutationOptions(settled));
  const refusal =
    adjudicate.error === null
      ? undefined
      : [errorText(adjudicate.error), isConflict(adjudicate.error) ? say('newerShown') : ''].join(' ');
  const error = asking === null ? (acknowledge.error ?? adjudicate.error) : null;

  function ask(decision: Asking['decision']): void {
    acknowledge.reset();
    adjudicate.reset();
    setAsking({ decision, expectedVersion: version });
  }

  return (
    <Section title={say('act')}>
      <div className={classes.actions}>
        {error !== null && (
          <Notice tone="alarm">
            {errorText(error)} {isConflict(error) && say('newerShown')}
          </Notice>
        )}
        {(dltCase.state === 'raised' || dltCase.state === 'reopened') && (
          <div>
            <Button
              variant="default"
              fullWidth
              loading={acknowledge.isPending}
              onClick={() => acknowledge.mutate({ caseId, expectedVersion: version, requestId: actId.current() })}
            >
              {say('acknowledge')}
            </Button>
            <p className={classes.hint}>{say('acknowledgeExplain')}</p>
          </div>
        )}
        {!isOpenCase(dltCase) && <p className={classes.hint}>{say('closed')}</p>}
        {dltCase.state !== 'confirmed' && <Button onClick={() => ask('confirmed')}>{say('confirm')}</Button>}
        {dltCase.state !== 'rejected' && (
          <Button variant="outline" onClick={() => ask('rejected')}>
            {say('reject')}
          </Button>
        )}
      </div>
      {asking !== null && (
        <ReasonDialog
          opened
          title={asking.decision === 'confirmed' ? say('confirmTitle') : say('rejectTitle')}
          confirmLabel={asking.decision === 'confirmed' ? say('confirm') : say('reject')}
          busy={adjudicate.isPending}
          error={refusal}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => adjudicate.mutate({ caseId, ...asking, requestId: actId.current(), reason })}
        >
          <p className={classes.text}>
            {asking.decision === 'confirmed' ? say('confirmText', { sentence }) : say('rejectText', { sentence })}
          </p>
        </ReasonDialog>
      )}
    </Section>
  );
}
