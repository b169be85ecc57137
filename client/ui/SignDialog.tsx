import { Modal, PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { DialogForm } from './DialogForm.tsx';
import { isReason, ReasonField } from './ReasonField.tsx';
import classes from './SignDialog.module.css';

interface SignDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What the signature says, in the first person; stored with it as a code and shown with it ever after (C-24). */
  readonly meaning: string;
  /** What is signed, as it will stand in the record. */
  readonly children: ReactNode;
  readonly signerName: string;
  readonly confirmLabel?: string;
  /** A signature that changes a value asks for the reason in the same dialog. */
  readonly asksReason?: boolean;
  /** What the reason starts with. */
  readonly proposed?: string | undefined;
  readonly busy?: boolean;
  /** Why the last try was refused; what was typed stays. */
  readonly error?: string | undefined;
  readonly onSign: (signed: { readonly password: string; readonly reason: string }) => void;
  readonly onClose: () => void;
}

/** The one dialog that signs: what it means, what is signed, and the password once more (C-23, C-24). */
export function SignDialog(props: SignDialogProps) {
  const say = useWords('shell');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <SignForm {...props} />
    </Modal>
  );
}

function SignForm({
  meaning,
  children,
  signerName,
  confirmLabel,
  asksReason = false,
  proposed = '',
  busy = false,
  error,
  onSign,
  onClose,
}: SignDialogProps) {
  const say = useWords('shell');
  const [reason, setReason] = useState(proposed);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const noPassword = password === '';

  function submit() {
    setTried(true);
    if ((isReason(reason) || !asksReason) && !noPassword) onSign({ password, reason: reason.trim() });
  }

  return (
    <DialogForm
      confirmLabel={confirmLabel ?? say('sign')}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <section className={classes.signed} aria-label={say('signContent')}>
        <h3>{say('signContent')}</h3>
        {children}
      </section>
      {asksReason && <ReasonField value={reason} tried={tried} onChange={setReason} />}
      <section className={classes.meaning} aria-label={say('signMeaning')}>
        <h3>{say('signMeaning')}</h3>
        <p>{meaning}</p>
        <p>{say('signAs', { name: signerName })}</p>
      </section>
      <PasswordInput
        label={say('signPassword')}
        description={say('signPasswordExplain')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={tried && noPassword ? say('signPasswordMissing') : undefined}
        autoComplete="current-password"
        maxLength={1000}
        required
        {...(asksReason ? {} : { 'data-autofocus': true })}
      />
    </DialogForm>
  );
}
