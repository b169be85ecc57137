import { Modal, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Button } from './inputs.ts';
import classes from './ReasonDialog.module.css';

/** Shorter than a word is no reason; the server refuses it too. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 500;

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly confirmLabel: string;
  /** What is about to happen, in words. */
  readonly children?: ReactNode;
  readonly busy?: boolean;
  /** Why the last try was refused. */
  readonly error?: string | undefined;
  /** What the reason starts with. */
  readonly proposed?: string | undefined;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** The one dialog that asks why a regulated value changes (C-02). */
export function ReasonDialog(props: ReasonDialogProps) {
  const say = useWords('shell');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <ReasonForm {...props} />
    </Modal>
  );
}

function ReasonForm({
  confirmLabel,
  children,
  busy = false,
  error,
  proposed = '',
  onConfirm,
  onClose,
}: ReasonDialogProps) {
  const say = useWords('shell');
  const [reason, setReason] = useState(proposed);
  const [tried, setTried] = useState(false);
  const missing = reason.trim().length < MIN_LENGTH;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!missing && !busy) onConfirm(reason.trim());
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      {children}
      <Textarea
        label={say('reasonForChange')}
        description={say('reasonExplain')}
        placeholder={say('reasonPlaceholder')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && missing ? say('reasonMissing', { count: MIN_LENGTH }) : undefined}
        maxLength={MAX_LENGTH}
        minRows={3}
        autosize
        required
        data-autofocus
      />
      {error !== undefined && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
