import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { useWords } from '../../i18n/useWords.ts';
import { parseMoment } from '../../lib/parseMoment.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { trpc } from '../../lib/trpc.ts';
import { useMomentClock } from '../../lib/useMomentClock.ts';
import { Textarea, TextInput } from '../../ui/inputs.ts';
import { useReasonError } from '../../ui/ReasonField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { readReactions } from './readReactions.ts';
import { useAct, useActFailure } from './useAct.ts';

const A_DAY = 'YYYY-MM-DD'.length;

/** The next version of what is expected, as lines of text: a brochure's table is pasted, not clicked together. */
export function AddListDialog({ trialId, onClose }: { readonly trialId: TrialId; readonly onClose: () => void }) {
  const say = useWords('expedited');
  const failureText = useActFailure();
  const clock = useMomentClock(screenZone(), null);
  const { requestId, options } = useAct(onClose);
  const mutation = useMutation(trpc.expedited.addList.mutationOptions(options));
  const [form, setForm] = useState({ version: '', from: '', document: '', reactions: '', reason: '' });
  const [tried, setTried] = useState(false);
  const from = parseMoment(form.from, clock);
  const read = readReactions(form.reactions);
  const set = (field: keyof typeof form) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setForm({ ...form, [field]: event.currentTarget.value });
  const errors = {
    version: form.version.trim() === '' ? say('needed') : undefined,
    from: from?.length === A_DAY ? undefined : say('dateBad'),
    document: form.document.trim() === '' ? say('needed') : undefined,
    reactions: read.ok ? undefined : say('lineBad', { line: read.line, text: read.text }),
    reason: useReasonError()(form.reason),
  };
  const errorOf = (field: keyof typeof errors) => (tried ? errors[field] : undefined);

  function submit(): void {
    setTried(true);
    if (!read.ok || from === undefined || Object.values(errors).some((error) => error !== undefined)) return;
    const list = { version: form.version.trim(), validFrom: from as string as CalendarDate, expected: read.expected };
    const said = { document: form.document.trim(), reason: form.reason.trim() };
    mutation.mutate({ requestId: requestId(), trialId, list, ...said });
  }
  return (
    <ActDialog
      title={say('addListTitle')}
      confirmLabel={say('save')}
      busy={mutation.isPending}
      error={failureText(mutation.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={say('listVersion')}
        value={form.version}
        onChange={set('version')}
        maxLength={40}
        required
        error={errorOf('version')}
      />
      <TextInput
        label={say('listFrom')}
        placeholder="2026-03-05"
        value={form.from}
        onChange={set('from')}
        required
        error={errorOf('from')}
      />
      <TextInput
        label={say('listDocument')}
        value={form.document}
        onChange={set('document')}
        maxLength={200}
        required
        error={errorOf('document')}
      />
      <Textarea
        label={say('listReactions')}
        description={say('listReactionsHint')}
        value={form.reactions}
        onChange={set('reactions')}
        autosize
        minRows={5}
        maxRows={14}
        spellCheck={false}
        error={errorOf('reactions')}
      />
      <Textarea
        label={say('reason')}
        value={form.reason}
        onChange={set('reason')}
        autosize
        required
        error={errorOf('reason')}
      />
    </ActDialog>
  );
}
