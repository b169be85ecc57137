import { Navigate, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { withWords } from '../../i18n/withWords.ts';
import { failureOf } from '../../lib/failureOf.ts';
import { useSessionQuery } from '../../lib/useSession.ts';
import { FailureState, LoadingState } from '../../ui/FiveStates.tsx';
import { SignedInShell } from './SignedInShell.tsx';

const FirstPasswordPage = lazy(
  withWords('all', async () => ({
    default: (await import('../../features/account/FirstPasswordPage.tsx')).FirstPasswordPage,
  })),
);

/** The door of every page but sign-in: who is it? A stranger is sent to sign in and comes back here. */
export function Shell() {
  const { data: session, error, refetch } = useSessionQuery();
  const { href, pathname } = useLocation();
  if (session !== undefined) return <SignedInShell key={session.userId} session={session} />;
  const refused = failureOf(error)?.code;
  if (refused === 'PASSWORD_CHANGE_REQUIRED') {
    return (
      <Suspense fallback={<LoadingState />}>
        <FirstPasswordPage onChanged={() => void refetch()} />
      </Suspense>
    );
  }
  if (refused === 'NOT_SIGNED_IN') {
    // While the sign-in page is being loaded the address is already its own: going there again would never end.
    if (pathname === '/sign-in') return <LoadingState />;
    return <Navigate to="/sign-in" search={href === '/' ? {} : { next: href }} replace />;
  }
  return error === null ? <LoadingState /> : <FailureState error={error} onRetry={() => void refetch()} />;
}
