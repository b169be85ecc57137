import type { Actor } from '../../shared/model/people.ts';
import type { Services } from '../services.ts';

/** The signed-in person with the roles held right now: a withdrawn role is gone at the next request (C-18). */
export async function actorOf(
  services: Pick<Services, 'store'>,
  session: { readonly userId: string; readonly name: string },
): Promise<Extract<Actor, { readonly kind: 'person' }>> {
  const { userId } = session;
  const grants = await services.store.recall('grant', userId, (tx) => tx.listGrants(userId));
  return { kind: 'person', userId: session.userId, name: session.name, grants };
}
