import type { Result } from '../../../shared/model/failure.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Asked, Deps } from '../deps.ts';
import { type ChangeVersion, changeVersion, moved, type SavedVersion } from './changeVersion.ts';

/** Gives up a version that is not in force yet; one that was in force stays in the record as what it was. */
export function withdrawVersion(
  deps: Pick<Deps, 'store' | 'unit'>,
  actor: Actor,
  asked: Asked,
  input: ChangeVersion,
): Promise<Result<SavedVersion>> {
  return changeVersion(deps, actor, asked, input, {
    command: 'protocol.withdraw',
    from: ['draft', 'approved'],
    wanted: 'withdrawn',
    change: async (tx, before) => {
      const step = { at: tx.at, by: actor.name, role: asked.role, reason: input.reason };
      return ok(moved(before, { ...step, state: 'withdrawn' }));
    },
  });
}
