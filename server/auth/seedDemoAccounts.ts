import type { Role } from '../../shared/model/people.ts';
import type { Auth } from './auth.ts';

export const DEMO_PASSWORD = 'vigil-demo';

export interface DemoAccount {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** To be granted by the seed of the demo trial. */
  readonly role: Role;
}

/** One account a role. The ids are fixed, so that grants in the record find them again. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  demo('investigator', 'Investigator', 'investigator'),
  demo('coordinator', 'Coordinator', 'coordinator'),
  demo('monitor', 'Medical monitor', 'medical-monitor'),
  demo('committee', 'Committee member', 'committee-member'),
  demo('data', 'Data manager', 'data-manager'),
  demo('auditor', 'Auditor', 'auditor'),
  demo('admin', 'Administrator', 'administrator'),
];

function demo(key: string, name: string, role: Role): DemoAccount {
  return { userId: `demo-${key}`, name: `${name} (demo)`, email: `${key}@demo.vigil`, role };
}

/** Creates the accounts that are missing; hashing is the slow part and happens for those alone. */
export async function seedDemoAccounts(auth: Auth): Promise<readonly DemoAccount[]> {
  const missing = DEMO_ACCOUNTS.filter((account) => auth.findUser(account.userId) === undefined);
  await Promise.all(missing.map((account) => createDemoAccount(auth, account)));
  return DEMO_ACCOUNTS;
}

async function createDemoAccount(auth: Auth, { userId, name, email }: DemoAccount): Promise<void> {
  const made = await auth.createUser({ name, email, password: DEMO_PASSWORD, requestId: null, demoUserId: userId });
  if (!made.ok) throw new Error(`the demo account ${email} cannot be created: ${made.failure.code}`);
}
