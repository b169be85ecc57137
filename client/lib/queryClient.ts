import { QueryClient } from '@tanstack/react-query';
import { failureOf } from './failureOf.ts';

/** Refused requests are answers and are not repeated; a lost connection is tried again. */
const MAX_RETRIES = 2;

/** The live stream says when to ask again, so nothing goes stale by age alone. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => failureOf(error) === undefined && count < MAX_RETRIES,
    },
    mutations: { retry: false },
  },
});
