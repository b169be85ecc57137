import { useQuery } from '@tanstack/react-query';
import type { TrialId } from '../../shared/model/ids.ts';
import type { SessionView } from '../../shared/model/views.ts';
import type { Action } from '../../shared/policy/actions.ts';
import { can } from '../../shared/policy/can.ts';
import { trpc } from './trpc.ts';

/** Who is signed in; shared by the whole page. */
export function useSessionQuery() {
  return useQuery(trpc.session.me.queryOptions());
}

/** The signed-in person. Only below the sign-in guard, where there always is one. */
export function useSession(): SessionView {
  const { data } = useSessionQuery();
  if (data === undefined) throw new Error('nobody is signed in');
  return data;
}

/**
 * Whether to offer an act at all. The server decides again; this only keeps dead buttons off the screen.
 * For acts inside a site, any of the person's sites in the trial will do.
 */
export function mayIn(session: SessionView, action: Action, trialId: TrialId | null): boolean {
  const actor = { kind: 'person', userId: session.userId, name: session.name, grants: session.grants } as const;
  const sites = session.sites.filter((site) => site.trialId === trialId).map((site) => site.siteId);
  return [null, ...sites].some((siteId) => can(actor, action, { trialId, siteId }).allowed);
}
