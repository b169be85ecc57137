import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor, RoleGrant } from '../../../shared/model/people.ts';
import { grantFindings } from '../../../shared/policy/grantFindings.ts';
import type { WriteTx } from '../../store/port.ts';
import type { Asked } from '../deps.ts';
import type { PeopleDeps } from './peopleDeps.ts';
import { refuseOwn } from './peopleDeps.ts';

/** Gives a person a role in a trial, at a site, or over the accounts; open screens follow what it lets them see from then on. */
export async function grantRole(
  deps: PeopleDeps,
  actor: Actor,
  asked: Asked,
  { reason, ...grant }: RoleGrant & { readonly reason: string },
): Promise<Result<{ readonly grantId: number; readonly seq: number }>> {
  const own = refuseOwn(actor, grant.userId);
  if (own !== null) return own;
  if (deps.auth.findUser(grant.userId) === undefined) {
    return err({ code: 'NOT_FOUND', what: 'person', id: grant.userId });
  }
  const act = { ...asked, command: 'people.grant', reason, input: { ...grant, reason }, trialId: grant.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const refused = await refuseGrant(tx, grant);
    if (refused !== null) return refused;
    const grantId = await tx.nextId('grant');
    await tx.appendGrant(grantId, grant, false);
    return ok({ grantId });
  });
  if (!written.ok) return written;
  deps.live.closePerson(grant.userId);
  return ok({ grantId: written.value.value.grantId, seq: written.value.seq });
}

async function refuseGrant(tx: WriteTx, grant: RoleGrant) {
  const held = await tx.listGrants(grant.userId);
  const findings = grantFindings(grant, held);
  if (findings.length > 0) return err({ code: 'INVALID', findings });
  const { trialId, siteId } = grant;
  if (trialId !== null && (await tx.findTrial(trialId)) === undefined) {
    return err({ code: 'NOT_FOUND', what: 'trial', id: trialId });
  }
  if (siteId !== null && (await tx.findSite(siteId))?.trialId !== trialId) {
    return err({ code: 'NOT_FOUND', what: 'site', id: siteId });
  }
  const isHeld = held.some((h) => h.role === grant.role && h.trialId === trialId && h.siteId === siteId);
  return isHeld ? err({ code: 'ALREADY_EXISTS', what: 'grant', id: grant.role }) : null;
}
