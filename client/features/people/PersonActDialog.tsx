import { useMutation } from '@tanstack/react-query';
import type { PersonView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { Modal } from '../../ui/surfaces.ts';
import { usePeopleChange } from './usePeopleChange.ts';
import { usePeopleFailure } from './usePeopleFailure.ts';

export type AccountAct =
  | { readonly kind: 'disable' | 'enable' | 'unlock'; readonly person: PersonView }
  | { readonly kind: 'revoke'; readonly person: PersonView; readonly grantId: number; readonly role: string };

/** Asks once more, and why, before an account changes. */
export function PersonActDialog({ act, onClose }: { readonly act: AccountAct; readonly onClose: () => void }) {
  switch (act.kind) {
    case 'unlock':
      return <UnlockDialog person={act.person} onClose={onClose} />;
    case 'revoke':
      return <RevokeDialog act={act} onClose={onClose} />;
    case 'disable':
    case 'enable':
      return <DisableDialog person={act.person} disabled={act.kind === 'disable'} onClose={onClose} />;
  }
}

function DisableDialog(props: {
  readonly person: PersonView;
  readonly disabled: boolean;
  readonly onClose: () => void;
}) {
  const { person, disabled, onClose } = props;
  const say = useWords('people');
  const failureText = usePeopleFailure();
  const { requestId, options } = usePeopleChange(onClose);
  const change = useMutation(trpc.people.setDisabled.mutationOptions(options));
  const word = disabled ? 'disable' : 'enable';
  return (
    <ReasonDialog
      opened
      title={say(`${word}Title`)}
      confirmLabel={say(word)}
      busy={change.isPending}
      error={change.error === null ? undefined : failureText(change.error)}
      onClose={onClose}
      onConfirm={(reason) => change.mutate({ requestId, userId: person.userId, disabled, reason })}
    >
      <p>{say(`${word}Text`, { name: person.name })}</p>
    </ReasonDialog>
  );
}

function RevokeDialog(props: { readonly act: Extract<AccountAct, { kind: 'revoke' }>; readonly onClose: () => void }) {
  const { act, onClose } = props;
  const say = useWords('people');
  const failureText = usePeopleFailure();
  const { requestId, options } = usePeopleChange(onClose);
  const change = useMutation(trpc.people.revoke.mutationOptions(options));
  return (
    <ReasonDialog
      opened
      title={say('revokeTitle')}
      confirmLabel={say('revoke')}
      busy={change.isPending}
      error={change.error === null ? undefined : failureText(change.error)}
      onClose={onClose}
      onConfirm={(reason) => change.mutate({ requestId, grantId: act.grantId, reason })}
    >
      <p>{say('revokeText', { name: act.person.name, role: act.role })}</p>
    </ReasonDialog>
  );
}

function UnlockDialog({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const say = useWords('people');
  const sayShell = useWords('shell');
  const failureText = usePeopleFailure();
  const { requestId, options } = usePeopleChange(onClose);
  const change = useMutation(trpc.people.unlock.mutationOptions(options));
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${say('unlock')}: ${person.name}`}
      closeButtonProps={{ 'aria-label': sayShell('close') }}
    >
      {change.error !== null && <Notice tone="alarm">{failureText(change.error)}</Notice>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {sayShell('cancel')}
        </Button>
        <Button loading={change.isPending} onClick={() => change.mutate({ requestId, userId: person.userId })}>
          {say('unlock')}
        </Button>
      </Group>
    </Modal>
  );
}
