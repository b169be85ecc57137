import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { countsInView } from '../../../shared/cohort/lowerGroupSteps.ts';
import { isOfTrial } from '../../../shared/cohort/pauseStanding.ts';
import type { CohortDecision } from '../../../shared/model/cohortDecision.ts';
import { COHORT_DECISIONS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSession } from '../../lib/useSession.ts';
import { Radio } from '../../ui/inputs.ts';
import { SignDialog } from '../../ui/SignDialog.tsx';
import classes from './Cohort.module.css';
import { useLevelName } from './useLevelName.ts';

type Decision = CohortDecision['decision'];

interface DecideDialogProps {
  readonly view: CohortView;
  readonly chosen: number;
  readonly onClose: () => void;
}

/** The decision on the counts in view, signed. What is typed stays when the counts have moved or the password is wrong. */
export function DecideDialog({ view, chosen, onClose }: DecideDialogProps) {
  const say = useWords('cohort');
  const errorText = useErrorText();
  const nameOf = useLevelName();
  const queryClient = useQueryClient();
  const session = useSession();
  const requestId = useRef(newRequestId());
  const [decision, setDecision] = useState<Decision | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { doseLevel } = view.levels[chosen]!;
  const isWhole = decision !== null && isOfTrial({ decision });
  const counts = countsInView(isWhole ? view.total : view.levels[chosen]!);
  const decide = useMutation(
    trpc.cohort.decide.mutationOptions({
      onSuccess: onClose,
      onError: () => {
        requestId.current = newRequestId();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.cohort.pathKey() }),
    }),
  );
  const isMoved = failureOf(decide.error)?.code === 'VERSION_CONFLICT';
  const refusal =
    decide.error === null ? undefined : `${errorText(decide.error)} ${isMoved ? say('newerShown') : ''}`.trim();
  const error = isAsked && decision === null ? say('decideNone') : refusal;

  return (
    <SignDialog
      opened
      title={say('decide')}
      meaning={say('meaning')}
      signerName={session.name}
      confirmLabel={say('decideSign')}
      asksReason
      busy={decide.isPending}
      error={error}
      onClose={onClose}
      onSign={({ password, reason }) => {
        setAsked(true);
        if (decision === null) return;
        decide.mutate({
          requestId: requestId.current,
          trialId: view.trial.trialId,
          doseLevel: isWhole ? null : doseLevel,
          decision,
          counts,
          seenSeq: view.asOf.seq,
          reason,
          password,
        });
      }}
    >
      <Radio.Group
        label={say('decideWhat')}
        value={decision ?? ''}
        onChange={(value) => setDecision(value as Decision)}
        withAsterisk
      >
        <div className={classes.choices}>
          {choicesFor(view, chosen).map((one) => (
            <Radio
              key={one}
              value={one}
              label={`${say(`decision.${one}`)} · ${isOfTrial({ decision: one }) ? say('wholeTrial') : nameOf(doseLevel)}`}
            />
          ))}
        </div>
      </Radio.Group>
      <p className={classes.text}>{say('decidedOn', { ...counts, seq: view.asOf.seq })}</p>
      <p className={classes.quiet}>{say('decideExplain')}</p>
    </SignDialog>
  );
}

/** Up is not offered at the top, nor down at the bottom; resuming only what is paused. */
function choicesFor({ protocol, levels, isPaused }: CohortView, chosen: number): readonly Decision[] {
  const names = protocol.doseLevels.map(({ name }) => name);
  const place = names.indexOf(levels[chosen]!.doseLevel ?? '');
  return COHORT_DECISIONS.filter((one) => {
    if (one === 'escalate') return place >= 0 && place < names.length - 1;
    if (one === 'de-escalate') return place > 0;
    if (one === 'resume') return isPaused;
    return true;
  });
}
