import { type FormEvent, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { formatInstant } from '../../shared/format/formatInstant.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { JsonValue } from '../../shared/model/views.ts';
import { useWords } from '../i18n/useWords.ts';
import { useErrorText } from '../lib/failureText.ts';
import type { Entry } from '../lib/useEntry.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import classes from './EntryFrame.module.css';
import { EntryNotes } from './EntryNotes.tsx';
import { Button } from './inputs.ts';
import { Notice } from './Notice.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

interface EntryFrameProps<F> {
  readonly entry: Entry<F>;
  readonly zone: string;
  readonly children: ReactNode;
  /** Further buttons before the one that saves. */
  readonly moreButtons?: ReactNode;
  /** What the reason of a correction starts with. */
  readonly proposedReason?: string | undefined;
}

/** Around the fields of every entry form: the draft that came back, what the checks say, saving, conflict, reason. */
export function EntryFrame<F>({ entry, zone, children, moreButtons, proposedReason }: EntryFrameProps<F>) {
  const say = useWords('observations');
  const errorText = useErrorText();
  const { draft, conflict, reason, error } = entry;
  const form = useRef<HTMLFormElement>(null);
  const messages = useRef<HTMLDivElement>(null);
  useLeadToTrouble(entry, form, messages);
  function submit(event: FormEvent) {
    event.preventDefault();
    entry.submit();
  }
  return (
    <>
      <form ref={form} className={classes.form} onSubmit={submit} onKeyDown={saveDeliberately} noValidate>
        {draft !== null && (
          <Notice
            icon="clock"
            action={
              <Button size="compact-xs" variant="default" onClick={draft.discard}>
                {say('discardDraft')}
              </Button>
            }
          >
            {say('draftRestored', { at: formatInstant(draft.savedAt as Instant, zone) })}
          </Notice>
        )}
        {children}
        <EntryNotes findings={entry.findings.filter(({ severity }) => severity !== 'F')} />
        <div ref={messages} className={classes.messages}>
          {Object.keys(entry.troubles).length > 0 && <Notice tone="alarm">{say('troubles')}</Notice>}
          {entry.unchanged && conflict === null && <Notice>{say('nothingChanged')}</Notice>}
          {conflict !== null && (
            <ConflictPanel
              actual={conflict.actual}
              mine={conflict.mine as JsonValue}
              theirs={conflict.theirs as JsonValue | undefined}
              onTakeTheirs={conflict.takeTheirs}
              onKeepMine={conflict.keepMine}
            />
          )}
          {error !== null && !reason.asked && <Notice tone="alarm">{errorText(error)}</Notice>}
        </div>
        <div className={classes.buttons}>
          {moreButtons ?? <span className={classes.hint}>{say('saveKey')}</span>}
          <Button type="submit" loading={entry.saving}>
            {say(entry.correcting ? 'correct' : 'save')}
          </Button>
        </div>
      </form>
      <ReasonDialog
        opened={reason.asked}
        title={say('correctReason')}
        confirmLabel={say('correct')}
        busy={entry.saving}
        proposed={proposedReason}
        error={error === null ? undefined : errorText(error)}
        onConfirm={reason.give}
        onClose={reason.cancel}
      />
    </>
  );
}

/** After a try to save that did not go through: to the first field that must be changed, or to what was answered. */
function useLeadToTrouble<F>(
  { troubles, findings, conflict, error }: Entry<F>,
  form: RefObject<HTMLFormElement | null>,
  messages: RefObject<HTMLDivElement | null>,
): void {
  const refused = findings.some(({ severity }) => severity === 'F') || Object.keys(troubles).length > 0;
  const answered = conflict !== null || error !== null;
  useEffect(() => {
    if (answered) messages.current?.scrollIntoView({ block: 'nearest' });
    else if (refused) form.current?.querySelector<HTMLElement>(INVALID)?.focus();
  }, [refused, answered, form, messages]);
}

const INVALID = '[aria-invalid="true"], [data-invalid="true"] input';

/** Enter answers a field; it must never save by accident what was only half typed. Ctrl + Enter saves. */
function saveDeliberately(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) event.currentTarget.requestSubmit();
}
