import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { LoadedFigures } from '../../../../client/features/figures/FiguresPage.tsx';
import type { FiguresSearch } from '../../../../client/features/figures/figureChoice.ts';
import { UiProvider } from '../../../../client/ui/UiProvider.tsx';
import type { FiguresView } from '../../../../shared/figures/figuresView.ts';

const FIRST: Readonly<Record<'explorer' | 'timelines', FiguresSearch>> = {
  explorer: { figure: 'incidence', by: 'organ-class' },
  timelines: { figure: 'lanes' },
};

interface BenchFiguresProps {
  readonly figure: 'explorer' | 'timelines';
  readonly sent: FiguresView;
}

/** The page of figures as the product has it, its address kept beside it. */
export function BenchFigures({ figure, sent }: BenchFiguresProps) {
  const [search, setSearch] = useState(FIRST[figure]);
  return <LoadedFigures sent={sent} search={search} onSearch={setSearch} />;
}

/** What stands around a page: the component library, and addresses links can point to. */
export function BenchFrame({ stage }: { readonly stage: () => ReactNode }) {
  const [router] = useState(() => routerFor(stage));
  return (
    <UiProvider>
      <RouterProvider router={router as never} />
    </UiProvider>
  );
}

function routerFor(stage: () => ReactNode) {
  const root = createRootRoute({ component: stage });
  const at = (path: string) => createRoute({ getParentRoute: () => root, path });
  return createRouter({
    routeTree: root.addChildren([at('/trials/$trialId/figures'), at('/trials/$trialId/patients/$subjectNumber')]),
    history: createMemoryHistory({ initialEntries: ['/trials/1/figures'] }),
  });
}
