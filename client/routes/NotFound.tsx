import { useWords } from '../i18n/useWords.ts';
import { Anchor } from '../ui/layout.ts';
import { Notice } from '../ui/Notice.tsx';

export function NotFound() {
  const say = useWords('shell');
  return (
    <Notice icon="question" title={say('notFoundTitle')}>
      <p>{say('notFoundText')}</p>
      <Anchor href="/">{say('goToStart')}</Anchor>
    </Notice>
  );
}
