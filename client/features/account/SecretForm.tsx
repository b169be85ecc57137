import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import type { AuthAnswer, AuthRefusal } from '../../lib/authClient.ts';
import { Button, PasswordInput, TextInput } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Account.module.css';

/** One secret and a button: a password, or a code of the authenticator app. */
export function SecretForm(props: {
  readonly kind: 'password' | 'code';
  readonly submitLabel: string;
  readonly onSubmit: (secret: string) => Promise<AuthAnswer<unknown>>;
}) {
  const say = useWords('account');
  const sayRefusal = useWords('signIn');
  const [secret, setSecret] = useState('');
  const [refused, setRefused] = useState<AuthRefusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const answer = await props.onSubmit(secret);
    setBusy(false);
    setRefused(answer.ok ? null : answer.refused);
  }

  const field = {
    required: true,
    value: secret,
    onChange: (event: { currentTarget: HTMLInputElement }) => setSecret(event.currentTarget.value),
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {props.kind === 'password' ? (
        <PasswordInput label={say('password')} autoComplete="current-password" {...field} />
      ) : (
        <TextInput label={say('code')} autoComplete="one-time-code" inputMode="numeric" {...field} />
      )}
      {refused !== null && <Notice tone="alarm">{sayRefusal(`refused.${refused}`)}</Notice>}
      <div>
        <Button type="submit" loading={busy}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  );
}
