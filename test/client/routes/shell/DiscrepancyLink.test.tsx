import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../../../client/lib/queryClient.ts';
import { DiscrepancyLink } from '../../../../client/routes/shell/DiscrepancyLink.tsx';
import type { TrialId } from '../../../../shared/model/ids.ts';

afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

async function askedIn(plannedSubjects: number): Promise<readonly string[]> {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(String(address));
    return Promise.resolve(Response.json({ result: { data: [{ standing: 'open' }, { standing: 'settled' }] } }));
  });
  const trial = {
    trialId: 1 as TrialId,
    registryId: 'NCT00000000',
    sponsorProtocolId: '',
    title: 'A trial',
    sponsor: '',
    plannedSubjects,
    ctcaeVersion: '5.0',
    simulated: true,
  } as const;
  const root = createRootRoute({ component: () => <DiscrepancyLink trial={trial} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole('link', { name: /^Discrepancies/ });
  return asked;
}

test('says how many discrepancies are open', async () => {
  expect(await askedIn(20)).toHaveLength(1);
  expect(await screen.findByRole('link', { name: 'Discrepancies (1)' })).toBeInTheDocument();
});

test('in a trial of thousands no page waits for that number', async () => {
  expect(await askedIn(25_000)).toEqual([]);
});
