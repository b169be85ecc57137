import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { ReferenceSafetyList } from '../../../shared/model/referenceSafety.ts';
import type { Asked, Deps } from '../deps.ts';

export interface AddReferenceSafety {
  readonly trialId: TrialId;
  readonly list: ReferenceSafetyList;
  readonly document: string;
  readonly reason: string;
}

/** A new version of what is expected, from its first day on. Versions are never changed: the next one replaces them. */
export async function addReferenceSafety(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: AddReferenceSafety,
): Promise<Result<{ readonly id: number; readonly seq: number }>> {
  const { trialId, list, document } = input;
  const act = { ...asked, command: 'reference-safety.add', reason: input.reason, input, trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const known = await tx.listTrialRecords('reference-safety', { trialId });
    if (known.some(({ value }) => value.list.version === list.version)) {
      return err({ code: 'ALREADY_EXISTS', what: 'reference-safety', id: list.version });
    }
    const id = await tx.nextId('reference-safety');
    const added = { id, trialId, subjectId: null, list, document, addedAt: tx.at, addedBy: actor.name };
    await tx.appendTrialRecord('reference-safety', added);
    return ok({ id });
  });
  return written.ok ? ok({ id: written.value.value.id, seq: written.value.seq }) : written;
}
