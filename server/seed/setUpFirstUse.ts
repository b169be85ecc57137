import type { Failure, Result } from '../../shared/model/failure.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { Services } from '../services.ts';
import { createPerson } from '../usecases/people/createPerson.ts';
import { grantRole } from '../usecases/people/grantRole.ts';
import { writeBuiltInTrial } from './seedDemoTrial.ts';

const SYSTEM: Actor = { kind: 'system', name: 'auth' };
const ASKED = { role: 'system', requestId: null } as const;

/**
 * Outside demo mode an empty record gets the built-in trial without patients, and an empty list of people its first
 * administrator, who must change the password at the first sign-in.
 */
export async function setUpFirstUse(
  services: Services,
  administrator: { readonly email: string; readonly password: string } | null,
): Promise<Result<null, Failure | { readonly code: 'ADMINISTRATOR_NEEDED' }>> {
  const trials = await services.store.read((tx) => tx.listTrials());
  if (trials.length === 0) {
    await writeBuiltInTrial(services, { reason: 'Built-in trial', simulated: false, grantsFor: () => [] });
  }
  if (services.auth.listUsers().length > 0) return { ok: true, value: null };
  if (administrator === null) return { ok: false, failure: { code: 'ADMINISTRATOR_NEEDED' } };

  const { email, password } = administrator;
  const person = { name: 'Administrator', email, initialPassword: password };
  const created = await createPerson(services, SYSTEM, ASKED, person);
  if (!created.ok) return created;
  const grant = { userId: created.value.userId, role: 'administrator', trialId: null, siteId: null } as const;
  const granted = await grantRole(services, SYSTEM, ASKED, { ...grant, reason: 'First administrator' });
  return granted.ok ? { ok: true, value: null } : granted;
}
