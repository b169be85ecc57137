import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExpeditedEventView } from '../../../shared/model/expeditedViews.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { MomentAnswer } from '../../lib/momentAnswer.ts';
import { parseMoment } from '../../lib/parseMoment.ts';
import { trpc } from '../../lib/trpc.ts';
import { useMomentClock } from '../../lib/useMomentClock.ts';
import { Textarea } from '../../ui/inputs.ts';
import { MomentInput } from '../../ui/MomentInput.tsx';
import { useReasonError } from '../../ui/ReasonField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useAct, useActFailure } from './useAct.ts';

export function AwareDialog({ view, onClose }: { readonly view: ExpeditedEventView; readonly onClose: () => void }) {
  const say = useWords('expedited');
  const failureText = useActFailure();
  const clock = useMomentClock(view.settings.zone, null);
  const { requestId, options } = useAct(onClose);
  const mutation = useMutation(trpc.expedited.aware.mutationOptions(options));
  // What was on screen when it was asked for: a newer state must be looked at first (C-32).
  const [expectedVersion] = useState(view.reportVersion);
  const [at, setAt] = useState<MomentAnswer>({ mode: 'at', text: '' });
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const knownAt = parseMoment(at.text, clock);
  const noteError = useReasonError()(note);

  function submit(): void {
    setTried(true);
    if (knownAt === undefined || noteError !== undefined) return;
    const { observationId } = view.line;
    mutation.mutate({ requestId: requestId(), observationId, expectedVersion, knownAt, note: note.trim() });
  }
  return (
    <ActDialog
      title={say('awareTitle')}
      confirmLabel={say('save')}
      busy={mutation.isPending}
      error={failureText(mutation.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{say('awareText')}</p>
      <MomentInput
        label={say('knownAt')}
        value={at}
        onChange={setAt}
        clock={clock}
        answers={[]}
        error={tried && knownAt === undefined ? say('momentBad') : undefined}
      />
      <Textarea
        label={say('note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        required
        error={tried ? noteError : undefined}
      />
    </ActDialog>
  );
}
