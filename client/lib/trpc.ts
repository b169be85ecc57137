import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
// biome-ignore lint/style/noRestrictedImports: the router's type is the one thing the client takes from the server
import type { AppRouter } from '../../server/api/router.ts';
import { attendanceHeaders } from './attendance.ts';
import { queryClient } from './queryClient.ts';

/** Long batches are split so that no proxy refuses the address. */
const MAX_URL_LENGTH = 2000;

export const trpcClient = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/api/trpc', maxURLLength: MAX_URL_LENGTH, headers: attendanceHeaders })],
});

/** Query and mutation options of every procedure, for TanStack Query's own hooks. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
