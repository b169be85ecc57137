import type { PersonView } from '../../shared/model/views.ts';
import type { Store } from '../store/port.ts';

interface PeopleSource {
  readonly store: Store;
  readonly auth: { listUsers(): readonly Omit<PersonView, 'grants'>[] };
}

/** Every account with its roles and last use, for the periodic review of access (C-22). */
export async function listPeople({ store, auth }: PeopleSource): Promise<readonly PersonView[]> {
  const grants = await store.read((tx) => tx.listGrants(null));
  return auth.listUsers().map(({ userId, name, email, disabled, lockedUntil, lastSignInAt }) => ({
    userId,
    name,
    email,
    disabled,
    lockedUntil,
    lastSignInAt,
    grants: grants.filter((grant) => grant.userId === userId),
  }));
}
