import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf } from './failureOf.ts';
import { markSessionOver } from './sessionOver.ts';

/** Refused requests are answers and are not repeated; a lost connection is tried again. */
const MAX_RETRIES = 2;

function onError(error: unknown): void {
  if (failureOf(error)?.code === 'NOT_SIGNED_IN') markSessionOver();
}

/** The live stream says when to ask again, so nothing goes stale by age alone. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => failureOf(error) === undefined && count < MAX_RETRIES,
    },
    mutations: { retry: false },
  },
});
