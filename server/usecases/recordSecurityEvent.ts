import { ok } from '../../shared/model/failure.ts';
import type { SecurityEvent } from '../auth/createAuth.ts';
import type { Unit } from './unit.ts';

/** Sign-ins, failures, lockouts and changes of credentials stand in the same record as everything else (C-07). */
export async function recordSecurityEvent(deps: { readonly unit: Unit }, event: SecurityEvent): Promise<void> {
  const { type, ...facts } = event;
  await deps.unit.write(
    { kind: 'system', name: 'auth' },
    {
      command: `auth.${type}`,
      reason: JSON.stringify(facts),
      requestId: null,
      input: null,
      trialId: null,
      role: 'system',
    },
    async () => ok(null),
  );
}
