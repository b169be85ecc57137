import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, orExplain, ROOT } from '../../server/prepare.mjs';

/** `node test/bench/start.mjs [name …]`: builds the product and the benches, then runs the benches asked for, or all. */
const say = (line) => process.stdout.write(`${line}\n`);

await orExplain(async () => {
  await ensureInstalled(say);
  await ensureBuilt(say);
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile: path.join(ROOT, 'test/bench/vite.bench.config.ts'), logLevel: 'error' });
  await import(pathToFileURL(path.join(ROOT, 'dist/bench/run.js')).href);
});
