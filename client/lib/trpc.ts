import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
// biome-ignore lint/style/noRestrictedImports: the router's type is the one thing the client takes from the server
import type { AppRouter } from '../../server/api/router.ts';
import { attendanceHeaders } from './attendance.ts';
import { personHeaders } from './pagePerson.ts';
import { queryClient } from './queryClient.ts';

/** Long batches are split so that no proxy refuses the address. */
const MAX_URL_LENGTH = 2000;

/** Their answers take long on a large trial: whatever was asked with them would wait for them [PERFORMANCE §2]. */
const SLOW: readonly string[] = [
  'trial.figures',
  'trial.incidence',
  'trial.measuredFigures',
  'trial.signals',
  'cohort.page',
  'discrepancy.list',
  'expedited.list',
];

const wire = { url: '/api/trpc', headers: () => ({ ...attendanceHeaders(), ...personHeaders() }) };

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ path }) => SLOW.includes(path),
      true: httpLink(wire),
      false: httpBatchLink({ ...wire, maxURLLength: MAX_URL_LENGTH }),
    }),
  ],
});

/** Query and mutation options of every procedure, for TanStack Query's own hooks. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
