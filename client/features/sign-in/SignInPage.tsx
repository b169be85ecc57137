import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { publicInfo } from '../../lib/authClient.ts';
import { CodeStep } from './CodeStep.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { type Credentials, PasswordStep } from './PasswordStep.tsx';
import classes from './SignIn.module.css';

interface SignInPageProps {
  /** Other words than "Sign in", when a session has ended under an open page. */
  readonly title?: string;
  readonly explanation?: string;
  /** Whose page is waiting. */
  readonly email?: string;
  readonly onSignedIn: () => void;
}

/** E-mail and password, then a code where the account asks for one. */
export function SignInPage({ title, explanation, email = '', onSignedIn }: SignInPageProps) {
  const say = useWords('signIn');
  const { data: info } = useQuery({ queryKey: ['public'], queryFn: publicInfo, staleTime: Number.POSITIVE_INFINITY });
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [credentials, setCredentials] = useState<Credentials>({ email, password: '' });
  const shownTitle = title ?? say('title');

  return (
    <div className={classes.page}>
      <title>{`${shownTitle} · Vigil`}</title>
      <div className={classes.card}>
        <p className={classes.product}>Vigil</p>
        <p className={classes.slogan}>{say('slogan')}</p>
        <h1 className={classes.title}>{step === 'code' ? say('codeTitle') : shownTitle}</h1>
        {explanation !== undefined && <p>{explanation}</p>}
        {step === 'password' ? (
          <PasswordStep
            credentials={credentials}
            onCredentials={setCredentials}
            onSignedIn={onSignedIn}
            onSecondStep={() => setStep('code')}
          />
        ) : (
          <CodeStep onSignedIn={onSignedIn} onBack={() => setStep('password')} />
        )}
      </div>
      {info?.accounts !== undefined && step === 'password' && (
        <DemoAccounts
          accounts={info.accounts}
          onChoose={(chosen) => setCredentials({ email: chosen, password: info.demoPassword ?? '' })}
        />
      )}
      {info !== undefined && <p className={classes.version}>{say('version', { version: info.version })}</p>}
    </div>
  );
}
