import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { isStorable, validateProtocol } from '../../../shared/protocol/validateProtocol.ts';
import type { Asked, Deps } from '../deps.ts';
import { type ChangeVersion, changeVersion, type SavedVersion } from './changeVersion.ts';

/** A draft may be wrong as long as it is whole: what is wrong with it is said, and an approval refuses it. */
export async function saveDraft(
  deps: Pick<Deps, 'store' | 'unit'>,
  actor: Actor,
  asked: Asked,
  input: Omit<ChangeVersion, 'reason'> & { readonly protocol: Protocol },
): Promise<Result<SavedVersion>> {
  const { protocol } = input;
  return changeVersion(
    deps,
    actor,
    asked,
    { ...input, reason: '' },
    {
      command: 'protocol.save-draft',
      from: ['draft'],
      wanted: 'draft',
      change: async (_tx, before) => {
        const findings = validateProtocol(protocol);
        if (!isStorable(findings)) return err({ code: 'INVALID', findings });
        return ok({ ...before, protocol: { ...protocol, trialId: before.trialId } });
      },
    },
  );
}
