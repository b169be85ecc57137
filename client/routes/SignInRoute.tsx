import { useNavigate, useSearch } from '@tanstack/react-router';
import { SignInPage } from '../features/sign-in/SignInPage.tsx';
import { queryClient } from '../lib/queryClient.ts';
import { markSessionResumed } from '../lib/sessionOver.ts';

export function SignInRoute() {
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  function enter(): void {
    // Nothing of the person before may be shown to the next one.
    queryClient.clear();
    markSessionResumed();
    void navigate({ href: next ?? '/', replace: true });
  }
  return (
    <main>
      <SignInPage onSignedIn={enter} />
    </main>
  );
}
