import type { Told } from '../../shared/model/caseNotice.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/people.ts';
import type { Store } from '../store/port.ts';

/** Where people's names and addresses come from. */
export interface AddressBook {
  listUsers(): readonly {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly disabled: boolean;
  }[];
}

export interface Reachable {
  readonly told: Told;
  readonly email: string;
}

/** Who holds the role in the trial with an open account, in the order the trial named them. */
export async function peopleInLine(
  store: Store,
  people: AddressBook,
  trialId: TrialId | null,
  role: Role,
): Promise<readonly Reachable[]> {
  const grants = await store.read((tx) => tx.listGrants(null));
  const users = new Map(people.listUsers().map((user) => [user.userId, user]));
  const ids = grants
    .filter((grant) => grant.role === role && grant.trialId === trialId)
    .toSorted((a, b) => a.grantId - b.grantId)
    .map(({ userId }) => userId);
  return [...new Set(ids)].flatMap((userId) => {
    const user = users.get(userId);
    if (user === undefined || user.disabled) return [];
    return [{ told: { userId, name: user.name, role }, email: user.email }];
  });
}
