import type { FormEvent, ReactNode } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Modal } from '../../ui/surfaces.ts';
import classes from './Expedited.module.css';

interface ActDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ActDialog({ title, confirmLabel, busy, error, onSubmit, onClose, children }: ActDialogProps) {
  const say = useWords('expedited');
  const shell = useWords('shell');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!busy) onSubmit();
  }
  return (
    <Modal opened size="lg" onClose={onClose} title={title} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {children}
        {error !== undefined && <Notice tone="alarm">{error}</Notice>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
