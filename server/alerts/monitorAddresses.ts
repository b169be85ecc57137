import type { LiveMessage } from '../../shared/model/views.ts';
import type { Composed } from '../compose.ts';

/** E-mail addresses of the trial's medical monitors whose accounts are open. */
export async function monitorAddresses(
  services: Pick<Composed, 'store' | 'auth'>,
  message: LiveMessage,
): Promise<readonly string[]> {
  const grants = await services.store.read((tx) => tx.listGrants(null));
  const monitors = new Set(
    grants
      .filter((grant) => grant.role === 'medical-monitor' && grant.trialId === message.trialId)
      .map((grant) => grant.userId),
  );
  const users = await services.auth.listUsers();
  return users.filter((user) => monitors.has(user.userId) && !user.disabled).map((user) => user.email);
}
