import { useWords } from '../../i18n/useWords.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Account.module.css';
import { PasswordForm } from './PasswordForm.tsx';

/** A password somebody else chose opens this page and no other (C-21). */
export function FirstPasswordPage({ onChanged }: { readonly onChanged: () => void }) {
  const say = useWords('account');
  return (
    <main className={`${classes.page} ${classes.first}`}>
      <PageHeader title={say('firstTitle')} aside={say('firstText')} />
      <Section title={say('passwordTitle')}>
        <PasswordForm onChanged={onChanged} />
      </Section>
    </main>
  );
}
