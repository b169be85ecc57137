import type { LiveMessage } from '../../shared/model/views.ts';
import type { Store } from '../store/port.ts';

/** Where people's addresses come from. */
export interface AddressBook {
  listUsers(): readonly { readonly userId: string; readonly email: string; readonly disabled: boolean }[];
}

/** E-mail addresses of the trial's medical monitors whose accounts are open. */
export async function monitorAddresses(
  store: Store,
  people: AddressBook,
  message: LiveMessage,
): Promise<readonly string[]> {
  const grants = await store.read((tx) => tx.listGrants(null));
  const monitors = new Set(
    grants
      .filter((grant) => grant.role === 'medical-monitor' && grant.trialId === message.trialId)
      .map((grant) => grant.userId),
  );
  return people
    .listUsers()
    .filter((user) => monitors.has(user.userId) && !user.disabled)
    .map((user) => user.email);
}
