import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type AuthRefusal, verifyBackupCode, verifyTotp } from '../../lib/authClient.ts';
import { Button, TextInput } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './SignIn.module.css';

/** The second factor: a code of the authenticator app, or a backup code when the device is lost. */
export function CodeStep({ onSignedIn, onBack }: { readonly onSignedIn: () => void; readonly onBack: () => void }) {
  const say = useWords('signIn');
  const [way, setWay] = useState<'app' | 'backup'>('app');
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<AuthRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const app = way === 'app';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const answer = await (app ? verifyTotp(code.replaceAll(' ', '')) : verifyBackupCode(code.trim()));
    setBusy(false);
    setRefused(answer.ok ? null : answer.refused);
    if (answer.ok) onSignedIn();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={app ? say('code') : say('backupCode')}
        description={app ? say('codeText') : say('backupText')}
        name="code"
        autoComplete="one-time-code"
        inputMode={app ? 'numeric' : 'text'}
        required
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {refused !== null && <Notice tone="alarm">{say(`refused.${refused}`)}</Notice>}
      <Button type="submit" loading={busy} fullWidth>
        {say('confirm')}
      </Button>
      <div className={classes.ways}>
        <Button variant="subtle" size="xs" onClick={() => setWay(app ? 'backup' : 'app')}>
          {app ? say('useBackup') : say('useApp')}
        </Button>
        <Button variant="subtle" size="xs" onClick={onBack}>
          {say('back')}
        </Button>
      </div>
    </form>
  );
}
