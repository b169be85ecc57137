import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useErrorText } from '../lib/failureText.ts';
import { FailureState, LoadingState, PartialState, StaleState } from './FiveStates.tsx';

/** The part of a TanStack query result this needs. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => unknown;
}

/** Loading, failed, stale or there: shows the content only when there is some, and says when it is not the newest. */
export function QueryGate<T>({
  query,
  children,
}: {
  readonly query: Asked<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const say = useWords('shell');
  const text = useErrorText();
  if (query.data === undefined) {
    if (query.error === null) return <LoadingState />;
    return <FailureState isPage error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      {query.error !== null && <PartialState title={say('notRefreshed')}>{text(query.error)}</PartialState>}
      {query.isPlaceholderData && <StaleState />}
      {children(query.data)}
    </>
  );
}
