import type { Instant } from '../../../shared/model/dates.ts';
import type { InputFinding, Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { ProtocolVersion } from '../../../shared/model/protocolVersion.ts';
import { finding } from '../../../shared/policy/finding.ts';
import { approvedContent } from '../../../shared/protocol/approvedContent.ts';
import { isApprovable, validateProtocol } from '../../../shared/protocol/validateProtocol.ts';
import type { WriteTx } from '../../store/port.ts';
import type { Asked, Deps } from '../deps.ts';
import { sign } from '../signing/sign.ts';
import { type ChangeVersion, changeVersion, moved, type SavedVersion } from './changeVersion.ts';

export interface ApproveVersion extends ChangeVersion {
  /** `null` = at once. */
  readonly effectiveAt: Instant | null;
}

/**
 * Signs a draft and says when it takes effect. From then on it changes no more; until its moment it can be withdrawn. The
 * password was asked for before.
 */
export function approveVersion(
  deps: Pick<Deps, 'store' | 'unit'>,
  actor: Extract<Actor, { readonly kind: 'person' }>,
  asked: Asked,
  input: ApproveVersion,
): Promise<Result<SavedVersion>> {
  return changeVersion(deps, actor, asked, input, {
    command: 'protocol.approve',
    from: ['draft'],
    wanted: 'approved',
    change: async (tx, before) => {
      const effectiveAt = input.effectiveAt ?? tx.at;
      const findings = [...validateProtocol(before.protocol), ...(await findingsInPlace(tx, before, effectiveAt))];
      if (!isApprovable(findings)) return err({ code: 'INVALID', findings });
      const { id, trialId } = before;
      const signature = await sign(tx, {
        meaning: 'protocol-version',
        of: { kind: 'protocol-version', id, version: input.expectedVersion + 1 },
        content: approvedContent({ protocol: before.protocol, effectiveAt }),
        trialId,
        subjectId: null,
        signer: { id: actor.userId, name: actor.name, role: asked.role },
      });
      const step = { at: tx.at, by: actor.name, role: asked.role, reason: input.reason };
      return ok(moved(before, { ...step, state: 'approved' }, { effectiveAt, signatureId: signature.id }));
    },
  });
}

/** What only the record can say against it: a label twice, a moment that has passed. */
async function findingsInPlace(
  tx: WriteTx,
  { id, trialId, protocol }: ProtocolVersion,
  effectiveAt: Instant,
): Promise<readonly InputFinding[]> {
  const found: InputFinding[] = [];
  if (effectiveAt < tx.at) found.push(finding('PRO-23', 'F', 'effectiveAt', {}));
  const others = await tx.listTrialRecords('protocol-version', { trialId });
  const inForce = (await tx.findProtocol(trialId))?.version;
  const isTaken = others.some(
    ({ value }) =>
      value.id !== id &&
      value.state !== 'withdrawn' &&
      value.state !== 'draft' &&
      value.protocol.version === protocol.version,
  );
  if (isTaken || inForce === protocol.version) {
    found.push(finding('PRO-25', 'F', 'version', { label: protocol.version }));
  }
  return found;
}
