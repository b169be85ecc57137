import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSizes } from './bundleSizes.mjs';
import { compressAssets } from './compressAssets.mjs';

/**
 * What `npm start` and `npm test` share: bring a checkout to the state in which it can run. Plain Node without
 * dependencies, because it runs before anything is installed. Every check reads contents, never file times: a clone,
 * a copy or a restored backup has times that mean nothing.
 */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const INSTALL_STAMP = 'node_modules/.vigil-install.json';
const BUILD_STAMP = 'dist/.vigil-build.json';
const BUILD_SOURCES = ['client', 'server', 'shared', 'vite.config.ts', 'package-lock.json', 'tsconfig.base.json'];

/** A sentence for the person at the keyboard; the caller prints it and ends with code 1. */
export class NotReady extends Error {}

const at = (relative) => path.join(ROOT, relative);

function readJson(relative) {
  try {
    return JSON.parse(readFileSync(at(relative), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Same floor as `engines` in package.json. */
export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new NotReady(`Vigil needs Node.js 20.19 or newer; this is ${version}. Get one from https://nodejs.org/.`);
}

/** `quiet` keeps what the command prints in `output`; `aside` sends all of it to standard error. */
export function run(command, args, { quiet = false, aside = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', aside ? 2 : 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** npm started us in most cases and says where it is; otherwise it sits beside node. */
function npmCommand(args) {
  const cli = [
    process.env.npm_execpath,
    path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ].find((candidate) => candidate?.endsWith('npm-cli.js') && existsSync(candidate));
  return cli ? [process.execPath, [cli, ...args]] : ['npm', args];
}

/** What is installed depends on the lock file, and compiled packages on Node's binary interface. */
function wantedInstall() {
  const lock = readFileSync(at('package-lock.json'));
  return {
    lock: createHash('sha256').update(lock).digest('hex'),
    abi: process.versions.modules,
    platform: `${process.platform}-${process.arch}`,
  };
}

/** An install made by hand has no stamp of ours; npm's own list of what it put there is compared instead. */
function handInstallMatches() {
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  const wanted = readJson('package-lock.json')?.packages;
  if (!installed || !wanted) return false;
  const same = (name) => installed[name]?.version === wanted[name].version;
  return Object.keys(wanted).every((name) => name === '' || (installed[name] ? same(name) : wanted[name].optional));
}

export async function ensureInstalled(say) {
  const wanted = wantedInstall();
  const stamp = readJson(INSTALL_STAMP);
  if (stamp && Object.keys(wanted).every((key) => stamp[key] === wanted[key])) return;
  if (stamp || !handInstallMatches()) {
    say('Installing packages (once; a minute or two) …');
    const [command, args] = npmCommand(['ci', '--no-audit', '--no-fund']);
    const { code } = await run(command, args, { aside: true });
    if (code !== 0) throw new NotReady('Installing the packages failed; the lines above say why.');
  }
  writeFileSync(at(INSTALL_STAMP), JSON.stringify(wanted));
}

function listFiles(relative) {
  return readdirSync(at(relative), { withFileTypes: true }).flatMap((item) => {
    const name = `${relative}/${item.name}`;
    // The development server keeps its cache in a node_modules of its own.
    if (item.name === 'node_modules') return [];
    return item.isDirectory() ? listFiles(name) : [name];
  });
}

function sourcesHash() {
  const hash = createHash('sha256');
  const files = BUILD_SOURCES.flatMap((source) => (path.extname(source) ? [source] : listFiles(source))).sort();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0');
  return hash.digest('hex');
}

export async function ensureBuilt(say) {
  const sources = sourcesHash();
  if (readJson(BUILD_STAMP)?.sources === sources) return;
  say('Building …');
  rmSync(at(BUILD_STAMP), { force: true });
  const vite = (...args) => run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...args], { quiet: true });
  const builds = await Promise.all([
    vite(),
    vite('--config', 'server/vite.server.config.ts'),
    vite('--config', 'server/vite.draw.config.ts'),
  ]);
  for (const { code, output } of builds) {
    if (code === 0) continue;
    process.stderr.write(output);
    throw new NotReady('The build failed; the lines above say why.');
  }
  compressAssets(at('dist/client'));
  for (const line of bundleSizes(at('dist/client'))) say(line);
  mkdirSync(at('dist'), { recursive: true });
  // Written last: an interrupted build is built again.
  writeFileSync(at(BUILD_STAMP), JSON.stringify({ sources }));
}

/** Runs `work`; a `NotReady` becomes its sentence and exit code 1. */
export async function orExplain(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotReady)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
