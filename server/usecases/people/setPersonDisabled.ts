import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Asked } from '../deps.ts';
import type { PeopleDeps } from './peopleDeps.ts';
import { aboutAccount, refuseOwn } from './peopleDeps.ts';

/**
 * Closes or reopens an account; closing ends its sessions at once, its roles and signatures stay as they are (C-18).
 * A crash in between leaves the account closed: it is closed before the record says so, and reopened after.
 */
export async function setPersonDisabled(
  deps: PeopleDeps,
  actor: Actor,
  asked: Asked,
  input: { readonly userId: string; readonly disabled: boolean; readonly reason: string },
): Promise<Result<{ readonly seq: number }>> {
  const { userId, disabled, reason } = input;
  const own = refuseOwn(actor, userId);
  if (own !== null) return own;
  const person = deps.auth.findUser(userId);
  if (person === undefined) return err({ code: 'NOT_FOUND', what: 'person', id: userId });
  const command = disabled ? 'people.disable' : 'people.enable';
  const act = { ...asked, command, reason: aboutAccount(person, reason), input, trialId: null };
  if (disabled) await deps.auth.setDisabled(userId, true);
  const written = await deps.unit.write(actor, act, async () => ok(null));
  if (!written.ok) {
    if (disabled && !person.disabled) await deps.auth.setDisabled(userId, false);
    return written;
  }
  if (!disabled && !written.value.replayed) await deps.auth.setDisabled(userId, false);
  return ok({ seq: written.value.seq });
}
