import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegionCode } from '../../../shared/model/expedited.ts';
import type { ExpeditedEventView } from '../../../shared/model/expeditedViews.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { MomentAnswer } from '../../lib/momentAnswer.ts';
import { parseMoment } from '../../lib/parseMoment.ts';
import { trpc } from '../../lib/trpc.ts';
import { useMomentClock } from '../../lib/useMomentClock.ts';
import { Checkbox, TextInput } from '../../ui/inputs.ts';
import { MomentInput } from '../../ui/MomentInput.tsx';
import { ChoiceChips } from '../../ui/OptionChips.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useAct, useActFailure } from './useAct.ts';

const TO_THE_MINUTE = 'YYYY-MM-DDThh:mm'.length;

export function SentDialog({ view, onClose }: { readonly view: ExpeditedEventView; readonly onClose: () => void }) {
  const say = useWords('expedited');
  const failureText = useActFailure();
  const { zone, regions } = view.settings;
  const clock = useMomentClock(zone, null);
  const { requestId, options } = useAct(onClose);
  const mutation = useMutation(trpc.expedited.sent.mutationOptions(options));
  const [expectedVersion] = useState(view.reportVersion);
  const [region, setRegion] = useState<RegionCode>(() => firstWaiting(view));
  const [at, setAt] = useState<MomentAnswer>({ mode: 'at', text: `${clock.today} ${clock.time}` });
  const [isComplete, setComplete] = useState(true);
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const sentAt = parseMoment(at.text, clock);
  const isBad = sentAt === undefined || sentAt.length < TO_THE_MINUTE;

  function submit(): void {
    setTried(true);
    if (isBad) return;
    const { observationId } = view.line;
    const report = { region, sentAt, isComplete, reference: reference.trim() };
    mutation.mutate({ requestId: requestId(), observationId, expectedVersion, ...report });
  }
  return (
    <ActDialog
      title={say('sentTitle')}
      confirmLabel={say('save')}
      busy={mutation.isPending}
      error={failureText(mutation.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceChips
        label={say('sentRegion')}
        options={regions.map(({ code }) => ({ value: code, label: say(`region.${code}`) }))}
        value={region}
        onChange={setRegion}
      />
      <MomentInput
        label={`${say('sentAt')} (${say('sentAtHint', { zone })})`}
        value={at}
        onChange={setAt}
        clock={clock}
        answers={[]}
        error={tried && isBad ? say('momentBad') : undefined}
      />
      <Checkbox
        label={say('isComplete')}
        checked={isComplete}
        onChange={(event) => setComplete(event.currentTarget.checked)}
      />
      <TextInput
        label={say('reference')}
        value={reference}
        maxLength={80}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

/** The authority that has waited longest for a report. */
function firstWaiting({ line, settings }: ExpeditedEventView): RegionCode {
  const waiting = line.clocks.filter(({ sentAt, standing }) => sentAt === null && standing !== 'lifted');
  const [first] = waiting.toSorted((a, b) => (a.leftMs ?? 0) - (b.leftMs ?? 0));
  return first?.region ?? settings.regions[0]?.code ?? 'US';
}
