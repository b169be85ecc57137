import { accessSync, constants } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, createServer, type Server as NetServer } from 'node:net';
import { pino } from 'pino';
import { startClockReminders } from './alerts/clockReminders.ts';
import { startEscalation } from './alerts/escalation.ts';
import { peopleInLine } from './alerts/peopleInLine.ts';
import { startProtocolClock } from './alerts/protocolClock.ts';
import { startRipening } from './alerts/ripening.ts';
import { startDelivery } from './alerts/startDelivery.ts';
import { createApp, type Screens } from './app.ts';
import { seedDemoAccounts } from './auth/seedDemoAccounts.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Composed, compose } from './compose.ts';
import { databaseFile } from './db/databaseFile.ts';
import { makeFolder } from './db/makeFolder.ts';
import { seedDemoDatabase } from './seed/seedDemoDatabase.ts';
import { setUpFirstUse } from './seed/setUpFirstUse.ts';
import type { Settings } from './settings.ts';
import { openSqliteStore } from './store/openSqliteStore.ts';

export interface Running {
  readonly url: string;
  readonly services: Composed;
  stop(): Promise<void>;
}

/** A reason not to start that a person can do something about; its message is the sentence to print. */
export class CannotStart extends Error {}

/** Starts the product on one port over one data folder. */
export async function startServer(
  settings: Settings,
  screens: Screens,
  options: { readonly strictContent: boolean; readonly clock?: Clock },
): Promise<Running> {
  const log = pino({ level: process.env.VIGIL_LOG_LEVEL ?? 'warn' });
  const onFault = (fault: unknown): void => log.error({ err: fault }, 'fault');
  await claimPort(settings);
  claimDataDir(settings.dataDir);
  const clock = options.clock ?? systemClock;
  if (settings.demo) {
    await seedDemoDatabase({ file: databaseFile(settings.dataDir), openStore: openSqliteStore, clock });
  }
  const services = await compose({ ...settings, clock, onFault });
  if (settings.demo) await seedDemoAccounts(services.auth);
  else await firstUse(services, settings);

  const protocols = startProtocolClock({ ...services, onFault });
  await protocols.tick();
  const ripening = startRipening({ ...services, onFault });
  await ripening.tick();
  const escalation = startEscalation({
    ...services,
    lineOf: async (trialId) =>
      (await peopleInLine(services.store, services.auth, trialId, 'medical-monitor')).map(({ told }) => told),
    onFault,
  });
  const reminders = startClockReminders({ ...services, onFault });
  const delivery = startDelivery(services, settings, onFault);
  const filling = new AbortController();
  void services.analysis.run('fillFigureMemory', [], filling.signal).catch((fault: unknown) => {
    if (!filling.signal.aborted) onFault(fault);
  });
  const server = await createApp({ services, screens, strictContent: options.strictContent, onFault });
  const url = await listen(server, settings);
  return {
    url,
    services,
    stop: async () => {
      filling.abort();
      protocols.stop();
      ripening.stop();
      escalation.stop();
      reminders.stop();
      delivery.stop();
      services.live.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await services.close();
    },
  };
}

async function firstUse(services: Composed, settings: Settings): Promise<void> {
  const ready = await setUpFirstUse(services, settings.administrator);
  if (ready.ok) return;
  await services.close();
  throw new CannotStart(
    ready.failure.code === 'ADMINISTRATOR_NEEDED'
      ? 'Nobody has an account yet. Set VIGIL_ADMIN_EMAIL and VIGIL_ADMIN_PASSWORD for the first administrator and start again; the password must be changed at the first sign-in.'
      : 'The first administrator was refused. VIGIL_ADMIN_EMAIL must be an e-mail address; VIGIL_ADMIN_PASSWORD needs at least 10 characters and may not be a well-known one.',
  );
}

function claimDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    throw new CannotStart(
      `The data folder ${dataDir} cannot be written. Choose another with VIGIL_DATA_DIR, or change its permissions.`,
      { cause },
    );
  }
}

/** Asked before anything is touched: a second start on the same port must change nothing. */
async function claimPort(settings: Settings): Promise<void> {
  const probe = createServer();
  await listenOn(probe, settings);
  await new Promise<void>((resolve) => probe.close(() => resolve()));
}

async function listen(server: Server, settings: Settings): Promise<string> {
  await listenOn(server, settings);
  const { port } = server.address() as AddressInfo;
  return `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
}

function listenOn(server: NetServer, settings: Settings): Promise<void> {
  const { port, host } = settings;
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new CannotStart(whyNot(cause, port, host), { cause })),
    );
    server.listen(port, host, () => resolve());
  });
}

function whyNot(cause: NodeJS.ErrnoException, port: number, host: string): string {
  switch (cause.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop the other program, or choose another port with PORT.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose a port above 1023 with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is not an address of this machine.`;
    case undefined:
    default:
      return `The server cannot listen on ${host}:${port}: ${cause.message}.`;
  }
}
