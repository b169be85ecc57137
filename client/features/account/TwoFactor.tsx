import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type AuthAnswer, disableTwoFactor, enableTwoFactor, verifyTotp } from '../../lib/authClient.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Account.module.css';
import { SecretForm } from './SecretForm.tsx';
import { TotpSecret } from './TotpSecret.tsx';

type Stage =
  | { readonly name: 'idle' }
  | { readonly name: 'scan'; readonly totpURI: string; readonly backupCodes: readonly string[] }
  | { readonly name: 'backup'; readonly backupCodes: readonly string[] };

/** Password, QR code, first code, backup codes; off again with the password. */
export function TwoFactor({ enabled }: { readonly enabled: boolean }) {
  const say = useWords('account');
  const queryClient = useQueryClient();
  const [stage, setStage] = useState<Stage>({ name: 'idle' });
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() });

  async function begin(password: string): Promise<AuthAnswer<unknown>> {
    const answer = await enableTwoFactor(password);
    if (answer.ok) setStage({ name: 'scan', ...answer.value });
    return answer;
  }
  async function finish(code: string, backupCodes: readonly string[]): Promise<AuthAnswer<unknown>> {
    const answer = await verifyTotp(code.replaceAll(' ', ''));
    if (answer.ok) setStage({ name: 'backup', backupCodes });
    return answer;
  }
  async function turnOff(password: string): Promise<AuthAnswer<unknown>> {
    const answer = await disableTwoFactor(password);
    if (answer.ok) await refresh();
    return answer;
  }

  switch (stage.name) {
    case 'scan':
      return (
        <TotpSecret
          uri={stage.totpURI}
          onCode={(code) => finish(code, stage.backupCodes)}
          onCancel={() => setStage({ name: 'idle' })}
        />
      );
    case 'backup':
      return (
        <div className={classes.form}>
          <Notice tone="strong" icon="alert" title={say('backupTitle')}>
            {say('backupText')}
          </Notice>
          <ul className={classes.codes}>
            {stage.backupCodes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <div>
            <Button onClick={() => void refresh().then(() => setStage({ name: 'idle' }))}>{say('kept')}</Button>
          </div>
        </div>
      );
    case 'idle':
      return (
        <div className={classes.form}>
          <p className={classes.text}>{enabled ? say('twoFactorOn') : say('twoFactorOff')}</p>
          <SecretForm
            key={String(enabled)}
            kind="password"
            submitLabel={enabled ? say('turnOff') : say('start')}
            onSubmit={enabled ? turnOff : begin}
          />
        </div>
      );
  }
}
