import { DatabaseRefused } from './db/databaseRefused.ts';
import { SettingsError } from './settings.ts';
import { CannotStart, type Running } from './startServer.ts';

/** Runs a program's body; what a person can put right is said in a sentence, everything else with its trace. Exit code 1. */
export async function runOrExplain(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (fault) {
    const known = fault instanceof CannotStart || fault instanceof SettingsError || fault instanceof DatabaseRefused;
    process.stderr.write(`${known ? fault.message : fault instanceof Error ? fault.stack : String(fault)}\n`);
    process.exit(1);
  }
}

/** Ctrl-C and a service manager's stop both end the product cleanly; a second signal ends it at once. */
export function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
