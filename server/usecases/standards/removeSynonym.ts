import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Asked, Deps } from '../deps.ts';
import { announceToAll } from './announceToAll.ts';

/** Takes a word out of the search; the record keeps that it was there. */
export async function removeSynonym(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: { readonly synonymId: number; readonly reason: string },
): Promise<Result<{ readonly seq: number }>> {
  const act = { ...asked, command: 'synonym.remove', reason: input.reason, input, trialId: null };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const known = (await tx.listSynonyms()).find(({ synonymId }) => synonymId === input.synonymId);
    if (known === undefined) return err({ code: 'NOT_FOUND', what: 'synonym', id: input.synonymId });
    await tx.appendSynonym(known, true);
    await announceToAll(tx, act.command);
    return ok(null);
  });
  return written.ok ? ok({ seq: written.value.seq }) : written;
}
