import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button, PasswordInput, TextInput } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Modal } from '../../ui/surfaces.ts';
import classes from './People.module.css';
import { usePeopleChange } from './usePeopleChange.ts';
import { usePeopleFailure } from './usePeopleFailure.ts';

const EMPTY = { name: '', email: '', initialPassword: '' };

/** A new account, without any role. */
export function NewPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords('people');
  const sayShell = useWords('shell');
  const failureText = usePeopleFailure();
  const { requestId, options } = usePeopleChange(onClose);
  const create = useMutation(trpc.people.create.mutationOptions(options));
  const [fields, setFields] = useState(EMPTY);
  const fieldProps = (name: keyof typeof EMPTY) => ({
    name,
    label: say(name),
    required: true,
    value: fields[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate({ requestId, ...fields, email: fields.email.trim() });
  }

  return (
    <Modal opened onClose={onClose} title={say('add')} closeButtonProps={{ 'aria-label': sayShell('close') }}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput {...fieldProps('name')} data-autofocus maxLength={100} autoComplete="off" />
        <TextInput {...fieldProps('email')} type="email" maxLength={200} autoComplete="off" />
        <PasswordInput
          {...fieldProps('initialPassword')}
          description={say('initialPasswordText')}
          autoComplete="new-password"
        />
        {create.error !== null && <Notice tone="alarm">{failureText(create.error)}</Notice>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {sayShell('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {say('create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
