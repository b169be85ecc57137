import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import { ok } from '../../shared/model/failure.ts';
import type { SiteId, TrialId } from '../../shared/model/ids.ts';
import type { RoleGrant } from '../../shared/model/people.ts';
import { DEMO_ACCOUNTS } from '../auth/seedDemoAccounts.ts';
import type { Deps } from '../usecases/deps.ts';
import { DEMO_RANGES } from './demoRanges.ts';
import { DEMO_SITE, DEMO_TRIAL } from './demoTrial.ts';

export interface DemoPlaces {
  readonly trialId: TrialId;
  readonly siteId: SiteId;
}

/** The first change of a demo record: the built-in trial, marked as simulated, and who may do what in it. */
export function seedDemoTrial(deps: Pick<Deps, 'unit'>): Promise<DemoPlaces> {
  return writeBuiltInTrial(deps, {
    reason: 'Demo trial',
    simulated: true,
    grantsFor: demoGrants,
    ranges: DEMO_RANGES,
  });
}

/** The trial of the registry record with its site and the shipped protocol. */
export async function writeBuiltInTrial(
  { unit }: Pick<Deps, 'unit'>,
  how: {
    readonly reason: string;
    readonly simulated: boolean;
    readonly grantsFor: (places: DemoPlaces) => readonly RoleGrant[];
    /** Normal ranges of the site's laboratory; left out = the site enters its own. */
    readonly ranges?: typeof DEMO_RANGES;
  },
): Promise<DemoPlaces> {
  const act = { command: 'trial.create', reason: how.reason, requestId: null, input: null, role: 'system' } as const;
  const written = await unit.write({ kind: 'system', name: 'seed' }, { ...act, trialId: null }, async (tx) => {
    const trialId = (await tx.nextId('trial')) as TrialId;
    const siteId = (await tx.nextId('site')) as SiteId;
    await tx.appendTrial({ trialId, ...DEMO_TRIAL, simulated: how.simulated });
    await tx.appendSite({ siteId, trialId, ...DEMO_SITE });
    await tx.appendProtocol(defaultProtocol(trialId));
    for (const grant of how.grantsFor({ trialId, siteId }))
      await tx.appendGrant(await tx.nextId('grant'), grant, false);
    for (const range of how.ranges ?? []) {
      await tx.appendReferenceRange({ rangeId: await tx.nextId('reference-range'), siteId, ...range }, false);
    }
    return ok({ trialId, siteId });
  });
  if (!written.ok) throw new Error(`the built-in trial was refused: ${written.failure.code}`);
  return written.value.value;
}

function demoGrants({ trialId, siteId }: DemoPlaces): readonly RoleGrant[] {
  return DEMO_ACCOUNTS.map(({ userId, role }) => {
    if (role === 'administrator') return { userId, role, trialId: null, siteId: null };
    const atSite = role === 'investigator' || role === 'coordinator';
    return { userId, role, trialId, siteId: atSite ? siteId : null };
  });
}
