import type { Result } from '../../../shared/model/failure.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Asked } from '../deps.ts';
import type { PeopleDeps } from './peopleDeps.ts';
import { aboutAccount } from './peopleDeps.ts';

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly initialPassword: string;
}

/**
 * Gives a person an account without any role. The account comes first and is useless until a role is granted; if the
 * record then fails, the retry finds the account by its request id and records it.
 */
export async function createPerson(
  deps: PeopleDeps,
  actor: Actor,
  asked: Asked,
  { name, email, initialPassword }: NewPerson,
): Promise<Result<{ readonly userId: string; readonly seq: number }>> {
  const account = { name, email, password: initialPassword, requestId: asked.requestId };
  const created = await deps.auth.createUser(account);
  if (!created.ok) return created;
  const person = { userId: created.value.userId, name, email: email.trim().toLowerCase() };
  // The digest in the record is taken over `input`: the password must not be part of it (C-21).
  const act = {
    ...asked,
    command: 'people.create',
    reason: aboutAccount(person, ''),
    input: { name: person.name, email: person.email },
    trialId: null,
  };
  const written = await deps.unit.write(actor, act, async () => ok({ userId: person.userId }));
  return written.ok ? ok({ userId: written.value.value.userId, seq: written.value.seq }) : written;
}
