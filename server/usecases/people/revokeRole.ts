import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Asked } from '../deps.ts';
import type { PeopleDeps } from './peopleDeps.ts';
import { refuseOwn } from './peopleDeps.ts';

/** Takes a role away; open sessions of the person end at once, the history of the grant stays (C-18). */
export async function revokeRole(
  deps: PeopleDeps,
  actor: Actor,
  asked: Asked,
  { grantId, reason }: { readonly grantId: number; readonly reason: string },
): Promise<Result<{ readonly seq: number }>> {
  const known = (await deps.store.read((tx) => tx.listGrants(null))).find((grant) => grant.grantId === grantId);
  const trialId = known?.trialId ?? null;
  const act = { ...asked, command: 'people.revoke', reason, input: { grantId, reason }, trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const held = (await tx.listGrants(null)).find((grant) => grant.grantId === grantId);
    if (held === undefined) return err({ code: 'NOT_FOUND', what: 'grant', id: grantId });
    const own = refuseOwn(actor, held.userId);
    if (own !== null) return own;
    const { grantId: _grantId, ...grant } = held;
    await tx.appendGrant(grantId, grant, true);
    return ok({ userId: grant.userId });
  });
  if (!written.ok) return written;
  await deps.auth.revokeSessions(written.value.value.userId);
  return ok({ seq: written.value.seq });
}
