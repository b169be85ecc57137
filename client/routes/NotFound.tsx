import { useWords } from '../i18n/useWords.ts';
import { Anchor } from '../ui/layout.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import classes from './shell/Shell.module.css';

export function NotFound() {
  const say = useWords('shell');
  return (
    <main className={classes.main}>
      <PageHeader title={say('notFoundTitle')} aside={say('notFoundText')} />
      <Anchor href="/">{say('goToStart')}</Anchor>
    </main>
  );
}
