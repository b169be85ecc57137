import type { QueryClient } from '@tanstack/react-query';

/** Resolves when no query is on its way any more, or after `limitMs`, whichever comes first. */
export function whenAnswered(queryClient: QueryClient, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      unwatch();
      resolve();
    };
    const timer = setTimeout(end, limitMs);
    const unwatch = queryClient.getQueryCache().subscribe(() => {
      if (queryClient.isFetching() === 0) end();
    });
    if (queryClient.isFetching() === 0) end();
  });
}
