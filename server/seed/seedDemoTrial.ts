import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import { ok } from '../../shared/model/failure.ts';
import type { SiteId, TrialId } from '../../shared/model/ids.ts';
import type { RoleGrant } from '../../shared/model/people.ts';
import { DEMO_ACCOUNTS } from '../auth/seedDemoAccounts.ts';
import type { Deps } from '../usecases/deps.ts';
import { DEMO_SITE, DEMO_TRIAL } from './demoTrial.ts';

export interface DemoPlaces {
  readonly trialId: TrialId;
  readonly siteId: SiteId;
}

/** The trial, its site, its protocol and who may do what in it: the first change of a demo record. */
export async function seedDemoTrial({ unit }: Pick<Deps, 'unit'>): Promise<DemoPlaces> {
  const act = { command: 'trial.create', reason: 'Demo trial', requestId: null, input: null, role: 'system' } as const;
  const written = await unit.write({ kind: 'system', name: 'seed' }, { ...act, trialId: null }, async (tx) => {
    const trialId = (await tx.nextId('trial')) as TrialId;
    const siteId = (await tx.nextId('site')) as SiteId;
    await tx.appendTrial({ trialId, ...DEMO_TRIAL });
    await tx.appendSite({ siteId, trialId, ...DEMO_SITE });
    await tx.appendProtocol(defaultProtocol(trialId));
    for (const grant of demoGrants({ trialId, siteId })) await tx.appendGrant(await tx.nextId('grant'), grant, false);
    return ok({ trialId, siteId });
  });
  if (!written.ok) throw new Error(`the demo trial was refused: ${written.failure.code}`);
  return written.value.value;
}

function demoGrants({ trialId, siteId }: DemoPlaces): readonly RoleGrant[] {
  return DEMO_ACCOUNTS.map(({ userId, role }) => {
    if (role === 'administrator') return { userId, role, trialId: null, siteId: null };
    const atSite = role === 'investigator' || role === 'coordinator';
    return { userId, role, trialId, siteId: atSite ? siteId : null };
  });
}
