import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { CaseId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import { withWords } from '../i18n/withWords.ts';
import { asOfInput } from '../lib/asOfInput.ts';
import { queryClient } from '../lib/queryClient.ts';
import { trpc } from '../lib/trpc.ts';
import { LoadingState } from '../ui/FiveStates.tsx';
import { AddressError } from './AddressError.tsx';
import { figuresSearch } from './figuresSearch.ts';
import { NotFound } from './NotFound.tsx';
import {
  asOfSearch,
  casesSearch,
  cohortSearch,
  discrepanciesSearch,
  expeditedSearch,
  noSearch,
  overviewSearch,
  pathKind,
  pathNumber,
  patientSearch,
  protocolSearch,
  rangesSearch,
  signInSearch,
  standardsSearch,
} from './routeSearch.ts';
import { signalsSearch } from './signalsSearch.ts';

/** Address -> screen. Each screen is a chunk of its own; the two heaviest ask for their data while it is on the way. */
const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: AddressError });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./SignInRoute.tsx'), 'SignInRoute'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
});

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: noSearch,
  component: lazyRouteComponent(() => import('./StartRoute.tsx'), 'StartRoute'),
});

const trial = createRoute({
  getParentRoute: () => inside,
  path: '/trials/$trialId',
  params: {
    parse: ({ trialId }) => ({ trialId: pathNumber('trialId', trialId) as TrialId }),
    stringify: ({ trialId }) => ({ trialId: String(trialId) }),
  },
  component: Outlet,
});

const overview = createRoute({
  getParentRoute: () => trial,
  path: '/',
  validateSearch: overviewSearch,
  loaderDeps: ({ search: { asOf, moment } }) => ({ asOf, moment }),
  loader: ({ params: { trialId }, deps }) => {
    // What the screen and its frame need to be drawn, in the same moment: one request. The cohort takes the server ten
    // times as long; it comes a moment later and holds nothing up.
    void queryClient.prefetchQuery(trpc.trial.overview.queryOptions({ trialId, ...asOfInput(deps) }));
    const { asOf } = deps;
    void queryClient.prefetchQuery(
      trpc.expedited.list.queryOptions(asOf === undefined ? { trialId } : { trialId, asOf }),
    );
    void queryClient.prefetchQuery(trpc.cohort.pause.queryOptions({ trialId }));
  },
  component: lazyRouteComponent(() => import('./OverviewRoute.tsx'), 'OverviewRoute'),
});

const patient = createRoute({
  getParentRoute: () => trial,
  path: '/patients/$subjectNumber',
  validateSearch: patientSearch,
  loaderDeps: ({ search: { asOf } }) => (asOf === undefined ? {} : { asOf }),
  loader: ({ params: { trialId, subjectNumber }, deps }) => {
    void queryClient.prefetchQuery(trpc.subject.page.queryOptions({ trialId, subjectNumber, ...deps }));
  },
  component: lazyRouteComponent(
    withWords('all', () => import('./PatientRoute.tsx')),
    'PatientRoute',
  ),
});

const labs = createRoute({
  getParentRoute: () => trial,
  path: '/patients/$subjectNumber/labs',
  validateSearch: noSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./LabEntryRoute.tsx')),
    'LabEntryRoute',
  ),
});

const ranges = createRoute({
  getParentRoute: () => trial,
  path: '/ranges',
  validateSearch: rangesSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./RangesRoute.tsx')),
    'RangesRoute',
  ),
});

const protocol = createRoute({
  getParentRoute: () => trial,
  path: '/protocol',
  validateSearch: protocolSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./ProtocolRoute.tsx')),
    'ProtocolRoute',
  ),
});

const cases = createRoute({
  getParentRoute: () => trial,
  path: '/cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./CasesRoute.tsx')),
    'CasesRoute',
  ),
});

const figures = createRoute({
  getParentRoute: () => trial,
  path: '/figures',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./FiguresRoute.tsx')),
    'FiguresRoute',
  ),
});

const signals = createRoute({
  getParentRoute: () => trial,
  path: '/signals',
  validateSearch: signalsSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./SignalsRoute.tsx')),
    'SignalsRoute',
  ),
});

const cohort = createRoute({
  getParentRoute: () => trial,
  path: '/cohort',
  validateSearch: cohortSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./CohortRoute.tsx')),
    'CohortRoute',
  ),
});

const discrepancies = createRoute({
  getParentRoute: () => trial,
  path: '/discrepancies',
  validateSearch: discrepanciesSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./DiscrepanciesRoute.tsx')),
    'DiscrepanciesRoute',
  ),
});

const expedited = createRoute({
  getParentRoute: () => trial,
  path: '/expedited',
  validateSearch: expeditedSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./ExpeditedRoute.tsx')),
    'ExpeditedRoute',
  ),
});

const casePage = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  params: {
    parse: ({ caseId }) => ({ caseId: pathNumber('caseId', caseId) as CaseId }),
    stringify: ({ caseId }) => ({ caseId: String(caseId) }),
  },
  validateSearch: asOfSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./CaseRoute.tsx')),
    'CaseRoute',
  ),
});

const recordAudit = createRoute({
  getParentRoute: () => inside,
  path: '/audit/$kind/$id',
  params: {
    parse: ({ kind, id }) => ({ kind: pathKind(kind), id: pathNumber('id', id) }),
    stringify: ({ kind, id }) => ({ kind, id: String(id) }),
  },
  validateSearch: noSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./RecordAuditRoute.tsx')),
    'RecordAuditRoute',
  ),
});

const subjectAudit = createRoute({
  getParentRoute: () => inside,
  path: '/subjects/$subjectId/audit',
  params: {
    parse: ({ subjectId }) => ({ subjectId: pathNumber('subjectId', subjectId) as SubjectId }),
    stringify: ({ subjectId }) => ({ subjectId: String(subjectId) }),
  },
  validateSearch: noSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./SubjectAuditRoute.tsx')),
    'SubjectAuditRoute',
  ),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: noSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('../features/people/PeoplePage.tsx')),
    'PeoplePage',
  ),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  validateSearch: noSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('../features/account/AccountPage.tsx')),
    'AccountPage',
  ),
});

const importing = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  validateSearch: noSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('../features/import/ImportPage.tsx')),
    'ImportPage',
  ),
});

const standards = createRoute({
  getParentRoute: () => inside,
  path: '/standards',
  validateSearch: standardsSearch,
  component: lazyRouteComponent(
    withWords('all', () => import('./StandardsRoute.tsx')),
    'StandardsRoute',
  ),
});

const routeTree = root.addChildren([
  signIn,
  inside.addChildren([
    start,
    trial.addChildren([
      overview,
      patient,
      cases,
      cohort,
      expedited,
      figures,
      signals,
      discrepancies,
      labs,
      protocol,
      ranges,
    ]),
    casePage,
    recordAudit,
    subjectAudit,
    people,
    account,
    importing,
    standards,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: AddressError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
