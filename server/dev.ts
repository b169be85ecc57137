import type { Server } from 'node:http';
import type { Express } from 'express';
import { createServer, type ViteDevServer } from 'vite';
import type { Running } from './startServer.ts';

/**
 * `npm run dev`: one process, one port. Screens are served from their sources and replaced in the open page; a change
 * in server/ or shared/ stops the server part, loads it anew and starts it again over the same data folder. Server
 * modules are loaded through a second Vite, because Node itself cannot unload a module.
 */
const loader = await createServer({
  configFile: 'server/vite.server.config.ts',
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false },
});

let running: Running | undefined;
let screens: ViteDevServer | undefined;

async function serveSources(app: Express, server: Server): Promise<void> {
  screens = await createServer({
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server } },
  });
  app.use(screens.middlewares);
}

async function start(): Promise<void> {
  const load = async (name: string) => await loader.ssrLoadModule(`${import.meta.dirname}/${name}`);
  const { readSettings } = (await load('settings.ts')) as typeof import('./settings.ts');
  const { startServer } = (await load('startServer.ts')) as typeof import('./startServer.ts');
  const { printWelcome } = (await load('printWelcome.ts')) as typeof import('./printWelcome.ts');
  const settings = readSettings(process.env);
  running = await startServer(settings, serveSources, { strictContent: false });
  printWelcome(running, settings);
}

async function stop(): Promise<void> {
  await screens?.close();
  await running?.stop();
  screens = undefined;
  running = undefined;
}

/** A half-typed file must not end the session: it is told, and the next change tries again. */
async function startOrTell(): Promise<void> {
  await start().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\nWaiting for the next change …\n`);
  });
}

/** Restarts follow each other; of several changes at once the last one counts. */
let restarting: Promise<void> = startOrTell();
let soon: NodeJS.Timeout | undefined;

loader.watcher.on('change', (file) => {
  if (loader.moduleGraph.getModulesByFile(file) === undefined) return;
  clearTimeout(soon);
  soon = setTimeout(() => {
    restarting = restarting.then(async () => {
      process.stdout.write(`\n${file} changed, starting again …\n`);
      await stop();
      loader.moduleGraph.invalidateAll();
      await startOrTell();
    });
  }, 100);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stop()
      .then(() => loader.close())
      .then(() => process.exit(0));
  });
}
