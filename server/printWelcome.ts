import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './auth/seedDemoAccounts.ts';
import type { Settings } from './settings.ts';
import type { Running } from './startServer.ts';

/** Says where the product is and, in demo mode, who can sign in. */
export function printWelcome(running: Running, settings: Settings): void {
  const lines = [
    ``,
    `  Vigil ${running.services.version} is ready at ${running.url}`,
    `  Data folder: ${settings.dataDir}`,
  ];
  if (settings.demo) {
    lines.push('', '  Demo trial with simulated patients. Sign in as one of:');
    for (const { email, role } of DEMO_ACCOUNTS) lines.push(`    ${email.padEnd(28)} ${role}`);
    lines.push(`  Password for all of them: ${DEMO_PASSWORD}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
