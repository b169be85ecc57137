import { existsSync } from 'node:fs';
import path from 'node:path';
import { NotReady, run } from '../server/prepare.mjs';

const KNOWN_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function onPath() {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'];
  const candidates = folders.flatMap((folder) => KNOWN_NAMES.map((name) => path.join(folder, name)));
  return [...candidates, ...USUAL_PLACES].find((file) => existsSync(file));
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

const works = async (command, args) => (await run(command, args, { quiet: true })).code === 0;

async function installFromDistribution() {
  const packages = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-wqy-zenhei'];
  if (process.platform !== 'linux' || !(await works('apt-get', ['--version']))) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && !(await works('sudo', ['-n', 'true']))) return;
  for (const command of [['apt-get', 'update', '-q'], packages]) {
    const [first, ...rest] = [...asRoot, ...command];
    const { code } = await run(first, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) return;
  }
}

/** The browser of the end-to-end tests: one that is here already, else the distribution's, else Playwright's own. */
export async function findOrInstallChromium(say) {
  const named = process.env.VIGIL_CHROMIUM;
  if (named && !existsSync(named)) throw new NotReady(`VIGIL_CHROMIUM names ${named}, which does not exist.`);
  const present = named ?? onPath() ?? (await fromPlaywright());
  if (present) return present;
  say('Installing Chromium for the browser tests (once) …');
  await installFromDistribution();
  const installed = onPath();
  if (installed) return installed;
  await run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  const own = await fromPlaywright();
  if (own) return own;
  throw new NotReady('No Chromium could be installed; install one and name it in VIGIL_CHROMIUM.');
}
