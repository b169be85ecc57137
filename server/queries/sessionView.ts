import type { TrialId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { SessionView } from '../../shared/model/views.ts';
import { visibleSites } from '../../shared/policy/can.ts';
import type { Clock } from '../clock.ts';
import type { ReadTx, Store } from '../store/port.ts';

/** Who the reader is, what they may open, and what the product says about itself. */
export function sessionView(
  deps: { readonly store: Store; readonly clock: Clock; readonly demo: boolean; readonly version: string },
  actor: Extract<Actor, { readonly kind: 'person' }>,
  session: { readonly email: string; readonly twoFactorEnabled: boolean },
): Promise<SessionView> {
  return deps.store.read(async (tx) => {
    const trialIds = await trialsOf(tx, actor);
    const sites = [];
    for (const trialId of trialIds) {
      const visible = isAdministrator(actor) ? 'all' : visibleSites(actor, trialId);
      const all = await tx.listSites(trialId);
      sites.push(...all.filter((site) => visible === 'all' || (visible !== 'none' && visible.includes(site.siteId))));
    }
    const trials = (await tx.listTrials()).filter((trial) => trialIds.includes(trial.trialId));
    return {
      userId: actor.userId,
      name: actor.name,
      email: session.email,
      twoFactorEnabled: session.twoFactorEnabled,
      grants: actor.grants,
      trials,
      sites,
      demo: deps.demo,
      serverNow: deps.clock.now(),
      version: deps.version,
    };
  });
}

function isAdministrator(actor: Extract<Actor, { readonly kind: 'person' }>): boolean {
  return actor.grants.some((grant) => grant.role === 'administrator');
}

/** Trials the actor holds a role in; an administrator sees the names of all, to grant roles in them. */
async function trialsOf(tx: ReadTx, actor: Extract<Actor, { readonly kind: 'person' }>): Promise<readonly TrialId[]> {
  if (isAdministrator(actor)) {
    return (await tx.listTrials()).map((trial) => trial.trialId);
  }
  return [...new Set(actor.grants.flatMap((grant) => grant.trialId ?? []))];
}
