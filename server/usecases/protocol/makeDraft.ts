import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import { nextVersionLabel } from '../../../shared/protocol/nextVersionLabel.ts';
import type { Asked, Deps } from '../deps.ts';
import type { SavedVersion } from './changeVersion.ts';

/** A draft begins as the protocol in force, under the next label. */
export async function makeDraft(
  deps: Pick<Deps, 'unit'>,
  actor: Actor,
  asked: Asked,
  input: { readonly trialId: TrialId },
): Promise<Result<SavedVersion>> {
  const { trialId } = input;
  const act = { ...asked, command: 'protocol.draft', reason: '', input, trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const protocol = await tx.findProtocol(trialId);
    if (protocol === undefined) return err({ code: 'NOT_FOUND', what: 'protocol', id: trialId });
    const others = await tx.listTrialRecords('protocol-version', { trialId });
    const taken = [protocol.version, ...others.map(({ value }) => value.protocol.version)];
    const versionId = await tx.nextId('protocol-version');
    const { version } = await tx.appendTrialRecord('protocol-version', {
      id: versionId,
      trialId,
      subjectId: null,
      state: 'draft',
      protocol: { ...protocol, version: nextVersionLabel(protocol.version, taken) },
      basedOn: protocol.version,
      effectiveAt: null,
      signatureId: null,
      steps: [{ state: 'draft', at: tx.at, by: actor.name, role: asked.role, reason: '' }],
    });
    return ok({ versionId, version });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}
