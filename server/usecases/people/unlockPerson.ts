import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Asked } from '../deps.ts';
import type { PeopleDeps } from './peopleDeps.ts';
import { aboutAccount, refuseOwn } from './peopleDeps.ts';

/** Lifts the lock that repeated wrong passwords put on an account, before its time is over (C-19). */
export async function unlockPerson(
  deps: PeopleDeps,
  actor: Actor,
  asked: Asked,
  input: { readonly userId: string },
): Promise<Result<{ readonly seq: number }>> {
  const own = refuseOwn(actor, input.userId);
  if (own !== null) return own;
  const person = deps.auth.findUser(input.userId);
  if (person === undefined) return err({ code: 'NOT_FOUND', what: 'person', id: input.userId });
  const act = { ...asked, command: 'people.unlock', reason: aboutAccount(person, ''), input, trialId: null };
  const written = await deps.unit.write(actor, act, async () => ok(null));
  if (!written.ok) return written;
  deps.auth.unlock(input.userId);
  return ok({ seq: written.value.seq });
}
