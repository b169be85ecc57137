import path from 'node:path';
import { ensureInstalled, NotReady, orExplain, run } from '../../../server/prepare.mjs';
import { findOrInstallChromium } from '../../findChromium.mjs';

/**
 * `node test/bench/figures/start.mjs [figure …] [rows …]`: installs the earlier figures into this folder, builds the pages
 * and measures both sides of each. Ends with code 1 when a goal is missed.
 */
const HERE = import.meta.dirname;
const say = (line) => process.stdout.write(`${line}\n`);

await orExplain(async () => {
  await ensureInstalled(say);
  say('Installing the earlier figures (in the folder of this bench only) …');
  const npm =
    process.env.npm_execpath ?? path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const installed = await run(process.execPath, [npm, 'ci', '--ignore-scripts', '--prefix', HERE], { quiet: true });
  if (installed.code !== 0) throw new NotReady(`The earlier figures could not be installed:\n${installed.output}`);
  const { build } = await import('vite');
  await build({ configFile: path.join(HERE, 'vite.figures.config.ts'), logLevel: 'error' });
  const words = process.argv.slice(2);
  const { code } = await run(process.execPath, ['--import', 'tsx', path.join(HERE, 'run.ts'), ...words], {
    env: { VIGIL_CHROMIUM: await findOrInstallChromium(say) },
  });
  process.exitCode = code;
});
