import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { DialogForm } from './DialogForm.tsx';
import { isReason, ReasonField } from './ReasonField.tsx';

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
  const [reason, setReason] = useState(proposed);
  const [tried, setTried] = useState(false);

  function submit() {
    setTried(true);
    if (isReason(reason)) onConfirm(reason.trim());
  }

  return (
    <DialogForm confirmLabel={confirmLabel} busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      {children}
      <ReasonField value={reason} tried={tried} onChange={setReason} />
    </DialogForm>
  );
}
