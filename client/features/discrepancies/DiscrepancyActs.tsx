import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { adoptedEvent } from '../../../shared/discrepancies/adoptedEvent.ts';
import type { DiscrepancyView } from '../../../shared/model/discrepancyViews.ts';
import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import { useWords } from '../../i18n/useWords.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { useLogEvent } from '../../lib/logEvent.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Button } from '../../ui/inputs.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import classes from './Discrepancies.module.css';

interface DiscrepancyActsProps {
  readonly view: DiscrepancyView;
  readonly isPast: boolean;
  /** Another form takes over. */
  readonly onLeave: () => void;
}

/** The site answers or adopts, the monitor closes; everybody else reads who may. */
export function DiscrepancyActs({ view, isPast, onLeave }: DiscrepancyActsProps) {
  const say = useWords('discrepancies');
  const session = useSession();
  const { trialId } = view.line;
  const mayAnswer = mayIn(session, 'discrepancy.answer', trialId);
  const mayClose = mayIn(session, 'discrepancy.close', trialId);
  return (
    <section className={classes.acts} aria-label={say('acts')}>
      <h3 className={classes.heading}>{say('acts')}</h3>
      {isPast ? (
        <p className={classes.quiet}>{say('past')}</p>
      ) : (
        <>
          {mayAnswer && mayIn(session, 'observation.write', trialId) && <Adopt view={view} onLeave={onLeave} />}
          {mayAnswer && <Say view={view} act="answer" />}
          {mayClose && <Say view={view} act="close" />}
          {!mayAnswer && !mayClose && <p className={classes.quiet}>{say('mayNot')}</p>}
        </>
      )}
    </section>
  );
}

/** The derived grades as a correction of the report, or as a new one: the event form, filled in. */
function Adopt({ view, onLeave }: Omit<DiscrepancyActsProps, 'isPast'>) {
  const say = useWords('discrepancies');
  const logEvent = useLogEvent();
  const { derivedEpisodes, reported, line } = view;
  if (derivedEpisodes.length === 0) return null;
  const records = line.discrepancy.derived?.records ?? [];
  const reason = say('adoptReason', { records: records.slice(0, 12).join(', ') });
  const open = (before: Recorded<AdverseEvent> | null) => {
    const proposed = adoptedEvent(derivedEpisodes, before?.value ?? null);
    if (proposed === undefined) return;
    onLeave();
    const corrected = before === null ? {} : { observationId: before.observationId, reason };
    logEvent({ subjectNumber: line.subjectNumber, proposed, ...corrected });
  };
  return (
    <div>
      {reported.length === 0 && <Button onClick={() => open(null)}>{say('adoptNew')}</Button>}
      {reported.map((row) => (
        <Button key={row.observationId} onClick={() => open(row)}>
          {say('adoptCorrect', { id: row.observationId })}
        </Button>
      ))}
      <p className={classes.quiet}>{say('adoptExplain')}</p>
    </div>
  );
}

/** Something is said about what is on screen: if the record has moved on meanwhile, it must be read first. */
function Say({ view, act }: { readonly view: DiscrepancyView; readonly act: 'answer' | 'close' }) {
  const say = useWords('discrepancies');
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const requestId = useRef(newRequestId());
  const [asked, setAsked] = useState<DiscrepancyView['line'] | null>(null);
  const mutation = useMutation(
    trpc.discrepancy[act].mutationOptions({
      onSuccess: () => {
        requestId.current = newRequestId();
        setAsked(null);
      },
      onError: (error) => {
        if (failureOf(error) !== undefined) requestId.current = newRequestId();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.discrepancy.pathKey() }),
    }),
  );
  const isConflict = failureOf(mutation.error)?.code === 'VERSION_CONFLICT';
  const error =
    mutation.error === null ? undefined : `${errorText(mutation.error)} ${isConflict ? say('newerShown') : ''}`;
  return (
    <div>
      <Button
        variant={act === 'answer' ? 'default' : 'outline'}
        onClick={() => {
          mutation.reset();
          setAsked(view.line);
        }}
      >
        {say(act)}
      </Button>
      {asked !== null && (
        <ReasonDialog
          opened
          title={say(`${act}Title`)}
          confirmLabel={say(act)}
          busy={mutation.isPending}
          error={error}
          onClose={() => setAsked(null)}
          onConfirm={(text) =>
            mutation.mutate({
              requestId: requestId.current,
              subjectId: asked.subjectId,
              key: asked.discrepancy.key,
              facts: asked.discrepancy.facts,
              expectedVersion: asked.answerVersion,
              text,
            })
          }
        >
          <p>{say(`${act}Text`)}</p>
        </ReasonDialog>
      )}
    </div>
  );
}
