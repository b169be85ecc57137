import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../lib/useSession.ts';
import { Stack } from '../../ui/layout.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Account.module.css';
import { OwnRoles } from './OwnRoles.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { TwoFactor } from './TwoFactor.tsx';

/** What a person may change about their own account; roles are changed by an administrator. */
export function AccountPage() {
  const say = useWords('account');
  const session = useSession();
  return (
    <div className={classes.page}>
      <PageHeader title={say('title')} aside={`${session.name} · ${session.email}`} />
      <Stack>
        <Section title={say('rolesTitle')}>
          <OwnRoles session={session} />
        </Section>
        <Section title={say('twoFactorTitle')}>
          <TwoFactor enabled={session.twoFactorEnabled} />
        </Section>
        <Section title={say('passwordTitle')}>
          <PasswordForm />
        </Section>
      </Stack>
    </div>
  );
}
