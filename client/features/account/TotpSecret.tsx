import { QRCodeSVG } from 'qrcode.react';
import { useWords } from '../../i18n/useWords.ts';
import type { AuthAnswer } from '../../lib/authClient.ts';
import { Button } from '../../ui/inputs.ts';
import classes from './Account.module.css';
import { SecretForm } from './SecretForm.tsx';

/** The shared secret, as a picture and as text, until a first code proves that the app has it. */
export function TotpSecret(props: {
  readonly uri: string;
  readonly onCode: (code: string) => Promise<AuthAnswer<unknown>>;
  readonly onCancel: () => void;
}) {
  const say = useWords('account');
  const secret = new URL(props.uri).searchParams.get('secret') ?? '';
  return (
    <div className={classes.scan}>
      <QRCodeSVG value={props.uri} size={176} marginSize={2} title={say('qrLabel')} className={classes.qr} />
      <div className={classes.form}>
        <p className={classes.text}>{say('scan')}</p>
        <p className={classes.text}>{say('secret', { secret })}</p>
        <SecretForm kind="code" submitLabel={say('confirm')} onSubmit={props.onCode} />
        <div>
          <Button variant="subtle" size="xs" onClick={props.onCancel}>
            {say('cancel')}
          </Button>
        </div>
      </div>
    </div>
  );
}
