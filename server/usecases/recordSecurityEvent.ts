import { ok } from '../../shared/model/failure.ts';
import type { Unit } from './unit.ts';

/** A sign-in, a failure, a lockout, a change of credentials: what happened, to whom, from where. Never a secret. */
export interface SecurityAct {
  readonly type: string;
}

/** Security events stand in the same record as everything else, as changes without versions (C-07). */
export async function recordSecurityEvent(deps: { readonly unit: Unit }, event: SecurityAct): Promise<void> {
  const { type, ...facts } = event;
  const act = {
    command: `auth.${type}`,
    reason: JSON.stringify(facts),
    requestId: null,
    input: null,
    trialId: null,
    role: 'system',
  } as const;
  await deps.unit.write({ kind: 'system', name: 'auth' }, act, async () => ok(null));
}
