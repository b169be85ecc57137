import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../auth/seedDemoAccounts.ts';
import type { Services } from '../services.ts';

/** What the sign-in page may know before anybody signed in. */
export function publicInfo(services: Services) {
  const { version, demo } = services;
  if (!demo) return { version, demo };
  const accounts = DEMO_ACCOUNTS.map(({ email, role }) => ({ email, role }));
  return { version, demo, accounts, demoPassword: DEMO_PASSWORD };
}
