import type { FormEvent, ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import classes from './DialogForm.module.css';
import { Button } from './inputs.ts';

interface DialogFormProps {
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly busy: boolean;
  /** Why the last try was refused; what was typed stays. */
  readonly error: string | undefined;
  /** Not called while an earlier try is under way. */
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** What dialogs that confirm an act share: the refusal in words and the two buttons. */
export function DialogForm({ children, confirmLabel, busy, error, onSubmit, onClose }: DialogFormProps) {
  const say = useWords('shell');
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    onSubmit();
    // The fields say in the reader's language what they lack; the first of them takes the keys, as a browser would have it.
    const form = event.currentTarget;
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {children}
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
