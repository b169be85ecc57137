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
import { Section } from '../../ui/Section.tsx';
import classes from './Case.module.css';
import { type Asking, type Decision, DecisionDialog } from './DecisionDialog.tsx';

interface ActionsProps {
  readonly view: CaseView;
  readonly sentence: string;
}

/** What the person can do with the case now; everybody else reads why they cannot. */
export function CaseActions({ view, sentence }: ActionsProps) {
  const say = useWords('cases');
  const sayLife = useWords('caseLife');
  const session = useSession();
  const { dltCase, asOf, trial } = view;
  const { state } = dltCase;
  const isMonitor = mayIn(session, 'case.adjudicate', trial.trialId);
  const isCommittee = mayIn(session, 'case.declare', trial.trialId);
  if (!isMonitor && !(isCommittee && state === 'referred')) return <Explained>{say('mayNot')}</Explained>;
  if (asOf.past) return <Explained>{say('pastNoAct')}</Explained>;
  if (state === 'withdrawn') return <Explained>{say('closed')}</Explained>;
  if (state !== 'referred' && dltCase.steps.at(-1)?.role === 'committee-member') {
    return <Explained>{sayLife('committeesWord')}</Explained>;
  }
  return <Actions view={view} sentence={sentence} isCommittee={isCommittee && state === 'referred'} />;
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

function useActs(view: CaseView) {
  const queryClient = useQueryClient();
  const actId = useActId();
  const [asking, setAsking] = useState<Asking | null>(null);
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
  const declare = useMutation(trpc.case.declare.mutationOptions(settled));
  const { caseId } = view.dltCase;
  return {
    asking,
    close: () => setAsking(null),
    isTaking: acknowledge.isPending,
    isSigning: adjudicate.isPending || declare.isPending,
    error: acknowledge.error ?? adjudicate.error ?? declare.error,
    ask: (decision: Decision) => {
      for (const mutation of [acknowledge, adjudicate, declare]) mutation.reset();
      setAsking({ decision, expectedVersion: view.version });
    },
    take: () => acknowledge.mutate({ caseId, expectedVersion: view.version, requestId: actId.current() }),
    sign: (
      isCommittee: boolean,
      { decision, expectedVersion }: Asking,
      signed: Readonly<Record<'password' | 'reason', string>>,
    ) => {
      const act = { caseId, expectedVersion, requestId: actId.current(), ...signed };
      if (!isCommittee) adjudicate.mutate({ ...act, decision });
      else if (decision !== 'referred') declare.mutate({ ...act, decision });
    },
  };
}

function Actions({ view, sentence, isCommittee }: ActionsProps & { readonly isCommittee: boolean }) {
  const say = useWords('cases');
  const sayLife = useWords('caseLife');
  const errorText = useErrorText();
  const acts = useActs(view);
  const { asking, error } = acts;
  const { state } = view.dltCase;
  const whyNot =
    error === null ? undefined : `${errorText(error)} ${isConflict(error) ? say('newerShown') : ''}`.trim();
  const mayDecide = isCommittee || state !== 'referred';

  return (
    <Section title={say('act')}>
      <div className={classes.actions}>
        {asking === null && whyNot !== undefined && <Notice tone="alarm">{whyNot}</Notice>}
        {isCommittee && <p className={classes.hint}>{sayLife('mayDeclare')}</p>}
        {!isCommittee && <TakeOn view={view} busy={acts.isTaking} onTake={acts.take} />}
        {!isOpenCase(view.dltCase) && <p className={classes.hint}>{say('closed')}</p>}
        {mayDecide && state !== 'confirmed' && <Button onClick={() => acts.ask('confirmed')}>{say('confirm')}</Button>}
        {mayDecide && state !== 'rejected' && (
          <Button variant="outline" onClick={() => acts.ask('rejected')}>
            {say('reject')}
          </Button>
        )}
        {!isCommittee && state !== 'referred' && (
          <Button variant="default" onClick={() => acts.ask('referred')}>
            {sayLife('refer')}
          </Button>
        )}
      </div>
      {asking !== null && (
        <DecisionDialog
          asking={asking}
          sentence={sentence}
          isCommittee={isCommittee}
          busy={acts.isSigning}
          error={whyNot}
          onClose={acts.close}
          onSign={(signed) => acts.sign(isCommittee, asking, signed)}
        />
      )}
    </Section>
  );
}

function TakeOn({
  view,
  busy,
  onTake,
}: {
  readonly view: CaseView;
  readonly busy: boolean;
  readonly onTake: () => void;
}) {
  const say = useWords('cases');
  const sayLife = useWords('caseLife');
  const { state } = view.dltCase;
  if (state !== 'raised' && state !== 'reopened' && state !== 'referred') return null;
  const isReferred = state === 'referred';
  return (
    <div>
      <Button variant="default" fullWidth loading={busy} onClick={onTake}>
        {isReferred ? sayLife('takeBack') : say('acknowledge')}
      </Button>
      <p className={classes.hint}>{isReferred ? sayLife('waitsForCommittee') : say('acknowledgeExplain')}</p>
    </div>
  );
}
