import type { Role } from '../../../shared/model/people.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { PublicInfo } from '../../lib/authClient.ts';
import classes from './SignIn.module.css';

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** Demo mode only: one click fills the form. */
export function DemoAccounts(props: {
  readonly accounts: NonNullable<PublicInfo['accounts']>;
  readonly onChoose: (email: string) => void;
}) {
  const say = useWords('signIn');
  const vocabulary = useWords('vocabulary');
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={classes.demoTitle}>
        {say('demoTitle')}
      </h2>
      <p>{say('demoText')}</p>
      <ul className={classes.accounts}>
        {props.accounts.map(({ email, role }) => (
          <li key={email}>
            <button type="button" className={classes.account} onClick={() => props.onChoose(email)}>
              <strong>{isRole(role) ? vocabulary(`role.${role}`) : role}</strong>
              <span>{email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
