import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DrawFirst } from '../shared/model/firstAnswers.ts';
import { serveBuilt } from './app.ts';
import { printWelcome } from './printWelcome.ts';
import { runOrExplain, stopOnSignal } from './runOrExplain.ts';
import { readSettings } from './settings.ts';
import { startServer } from './startServer.ts';

/** The built product: `node dist/server/main.js`. */
await runOrExplain(async () => {
  const settings = readSettings(process.env);
  const here = dirname(fileURLToPath(import.meta.url));
  const clientDir = resolve(here, '../client');
  if (!existsSync(`${clientDir}/index.html`)) throw new Error(`no built screens at ${clientDir}: run "npm run build"`);
  const { drawFirst } = (await import(pathToFileURL(resolve(here, '../draw/drawFirst.js')).href)) as {
    drawFirst: DrawFirst;
  };
  const running = await startServer(settings, serveBuilt(clientDir, drawFirst), { strictContent: true });
  printWelcome(running, settings);
  stopOnSignal(running);
});
