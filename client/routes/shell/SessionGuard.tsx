import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import type { SessionView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { signOut } from '../../lib/authClient.ts';
import { setPagePerson } from '../../lib/pagePerson.ts';
import { markSessionOver, markSessionResumed, useSessionOver } from '../../lib/sessionOver.ts';
import { trpc } from '../../lib/trpc.ts';
import { INACTIVITY_MS, watchInactivity } from '../../lib/watchInactivity.ts';
import { whenIdle } from '../../lib/whenIdle.ts';
import { FocusTrap } from '../../ui/layout.ts';
import classes from './Shell.module.css';

const signInPage = () => import('../../features/sign-in/SignInPage.tsx');
const SignInPage = lazy(async () => ({ default: (await signInPage()).SignInPage }));

/** Ends an unused session, hides the page under a sign-in, and gives it back, drafts and all, to the same person (C-20). */
export function SessionGuard({ session }: { readonly session: SessionView }) {
  const say = useWords('shell');
  const queryClient = useQueryClient();
  const over = useSessionOver();

  useEffect(() => {
    if (over) return;
    return watchInactivity(
      INACTIVITY_MS,
      () => {
        markSessionOver();
        void signOut();
      },
      () => void queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() }),
    );
  }, [over, queryClient]);

  // Here before it is needed: the connection may be what has ended.
  useEffect(() => whenIdle(() => void signInPage()), []);

  async function resume(): Promise<void> {
    setPagePerson(null);
    const me = await queryClient.fetchQuery({ ...trpc.session.me.queryOptions(), staleTime: 0 });
    if (me.userId !== session.userId) {
      // Another person: what the first one left on the page is not theirs to see.
      window.location.assign('/');
      return;
    }
    setPagePerson(me.userId);
    markSessionResumed();
    await queryClient.invalidateQueries();
  }

  if (!over) return null;
  return (
    <FocusTrap>
      <div className={classes.over} role="dialog" aria-modal aria-label={say('sessionOverTitle')}>
        <Suspense>
          <SignInPage
            title={say('sessionOverTitle')}
            explanation={say('sessionOverText')}
            email={session.email}
            onSignedIn={() => void resume()}
          />
        </Suspense>
      </div>
    </FocusTrap>
  );
}
