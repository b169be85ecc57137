import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type AuthRefusal, signIn } from '../../lib/authClient.ts';
import { Button, PasswordInput, TextInput } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './SignIn.module.css';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface PasswordStepProps {
  readonly credentials: Credentials;
  readonly onCredentials: (credentials: Credentials) => void;
  readonly onSignedIn: () => void;
  readonly onSecondStep: () => void;
}

export function PasswordStep({ credentials, onCredentials, onSignedIn, onSecondStep }: PasswordStepProps) {
  const say = useWords('signIn');
  const [refused, setRefused] = useState<AuthRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  // Whose page waits is known already; only the password is asked.
  const [waiting] = useState(credentials.email);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const answer = await signIn(credentials.email.trim(), credentials.password);
    setBusy(false);
    setRefused(answer.ok ? null : answer.refused);
    if (!answer.ok) return;
    if (answer.value === 'second-step') onSecondStep();
    else onSignedIn();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={say('email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        data-autofocus={waiting === '' || undefined}
        value={credentials.email}
        onChange={(event) => onCredentials({ ...credentials, email: event.currentTarget.value })}
      />
      <PasswordInput
        label={say('password')}
        name="password"
        autoComplete="current-password"
        required
        data-autofocus={waiting !== '' || undefined}
        value={credentials.password}
        onChange={(event) => onCredentials({ ...credentials, password: event.currentTarget.value })}
      />
      {refused !== null && <Notice tone="alarm">{say(`refused.${refused}`)}</Notice>}
      <Button type="submit" loading={busy} fullWidth>
        {say('submit')}
      </Button>
    </form>
  );
}
