import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import {
  type FiguresSearch,
  filterOf,
  selectedNumbers,
  withSelection,
} from '../../client/features/figures/figureChoice.ts';
import type { FigureProps } from '../../client/features/figures/figureProps.ts';
import { UiProvider } from '../../client/ui/UiProvider.tsx';
import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import type { FigureData } from '../../shared/figures/figureData.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import { fivePatients } from './fivePatients.ts';

interface Drawn {
  readonly data?: FigureData;
  readonly search?: FiguresSearch;
  readonly past?: boolean;
}

/** Draws a figure of the page over five patients as the page does; its choices go round through `search`. */
export async function withFigure(
  draw: (props: FigureProps) => ReactNode,
  { data = fivePatients(), search: first = {}, past = false }: Drawn = {},
): Promise<RenderResult & { readonly opened: () => string }> {
  const source = Array.from(data.events.patient, (_, at) => 10 + at);
  const view: FigureProps['view'] = {
    trial: {
      trialId: 1 as TrialId,
      registryId: 'NCT00000000',
      sponsorProtocolId: '',
      title: 'A trial',
      sponsor: '',
      plannedSubjects: 20,
      ctcaeVersion: '5.0',
      simulated: true,
    },
    protocol: defaultProtocol(1 as TrialId),
    asOf: { seq: 9, at: '2026-04-12T04:00:00.000Z' as Instant, past },
    data: { ...data, events: { ...data.events, source } },
  };
  function Page() {
    const [search, setSearch] = useState(first);
    return draw({
      view,
      search,
      filter: filterOf(search),
      selected: new Set(selectedNumbers(search)),
      onSearch: setSearch,
      onSelect: (numbers, event) => setSearch(withSelection(search, numbers, event)),
    });
  }
  const root = createRootRoute();
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/trials/$trialId/figures', component: Page }),
      createRoute({ getParentRoute: () => root, path: '/trials/$trialId/patients/$subjectNumber' }),
    ]),
    history: createMemoryHistory({ initialEntries: ['/trials/1/figures'] }),
  });
  await router.load();
  const result = render(
    <UiProvider>
      <RouterProvider router={router as never} />
    </UiProvider>,
  );
  return { ...result, opened: () => router.state.location.href };
}
