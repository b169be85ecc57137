import type { Instant } from '../../../shared/model/dates.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { WriteTx } from '../../store/port.ts';
import type { Deps } from '../deps.ts';
import { moved } from './changeVersion.ts';

/** An approved version and its moment. */
export interface Awaited {
  readonly trialId: TrialId;
  readonly versionId: number;
  readonly effectiveAt: Instant;
}

const CLOCK: Actor = { kind: 'system', name: 'clock' };

/**
 * Puts an approved version into force: in one change the version before is superseded, the protocol replaced, and every
 * patient of the trial assessed anew with cases raised, withdrawn and reopened as they come. A version that is no longer
 * approved changes nothing, so that its moment comes once.
 */
export async function takeEffect(deps: Pick<Deps, 'unit'>, { trialId, versionId }: Awaited): Promise<void> {
  const act = { command: 'protocol.take-effect', reason: '', requestId: null, input: versionId, trialId } as const;
  const written = await deps.unit.write(CLOCK, { ...act, role: 'system' }, async (tx) => {
    const known = await tx.findTrialRecord('protocol-version', versionId);
    if (known === undefined) return err({ code: 'NOT_FOUND', what: 'protocol-version', id: versionId });
    const { state, effectiveAt, protocol } = known.value;
    if (state !== 'approved' || effectiveAt === null || effectiveAt > tx.at) {
      return err({ code: 'WRONG_STATE', state, wanted: 'effective' });
    }
    await supersede(tx, trialId);
    await tx.appendTrialRecord('protocol-version', moved(known.value, { ...stepAt(tx), state: 'effective' }));
    await tx.appendProtocol(protocol);
    return ok(null);
  });
  if (!written.ok && written.failure.code !== 'WRONG_STATE') throw new Error(`version ${versionId} cannot be found`);
}

async function supersede(tx: WriteTx, trialId: TrialId): Promise<void> {
  for (const { value } of await tx.listTrialRecords('protocol-version', { trialId })) {
    if (value.state === 'effective') {
      await tx.appendTrialRecord('protocol-version', moved(value, { ...stepAt(tx), state: 'superseded' }));
    }
  }
}

const stepAt = (tx: WriteTx) => ({ at: tx.at, by: CLOCK.name, role: 'system', reason: '' });
