import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type AuthRefusal, changePassword } from '../../lib/authClient.ts';
import { Button, PasswordInput } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Account.module.css';

const EMPTY = { current: '', next: '', again: '' };
const FIELDS = [
  { name: 'current', autoComplete: 'current-password' },
  { name: 'next', autoComplete: 'new-password' },
  { name: 'again', autoComplete: 'new-password' },
] as const;

export function PasswordForm({ onChanged }: { readonly onChanged?: () => void }) {
  const say = useWords('account');
  const sayRefusal = useWords('signIn');
  const [fields, setFields] = useState(EMPTY);
  const [outcome, setOutcome] = useState<AuthRefusal | 'changed' | null>(null);
  const [busy, setBusy] = useState(false);
  const differs = fields.again !== '' && fields.again !== fields.next;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (fields.again !== fields.next) return;
    setBusy(true);
    const answer = await changePassword(fields.current, fields.next);
    setBusy(false);
    setOutcome(answer.ok ? 'changed' : answer.refused);
    if (!answer.ok) return;
    setFields(EMPTY);
    onChanged?.();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <p className={classes.text}>{say('passwordText')}</p>
      {FIELDS.map(({ name, autoComplete }) => (
        <PasswordInput
          key={name}
          name={name}
          label={say(name)}
          autoComplete={autoComplete}
          required
          value={fields[name]}
          error={name === 'again' && differs ? say('differs') : undefined}
          onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
        />
      ))}
      {outcome === 'changed' && <Notice icon="check">{say('changed')}</Notice>}
      {outcome !== null && outcome !== 'changed' && <Notice tone="alarm">{sayRefusal(`refused.${outcome}`)}</Notice>}
      <div>
        <Button type="submit" loading={busy}>
          {say('change')}
        </Button>
      </div>
    </form>
  );
}
