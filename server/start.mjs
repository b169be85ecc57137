import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assertNodeVersion, ensureBuilt, ensureInstalled, NotReady, orExplain, ROOT } from './prepare.mjs';

/**
 * `node server/start.mjs [serve | build | verify | import | vectors] [arguments]`: installs when needed, builds when
 * needed, then runs the built program in this very process, so that Ctrl-C, signals and exit codes are the program's own.
 */
const PROGRAMS = {
  serve: 'main.js',
  verify: 'verify.js',
  import: 'importCli.js',
  vectors: 'vectorsCli.js',
  build: null,
};

await orExplain(async () => {
  const [command = 'serve', ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(PROGRAMS, command)) {
    throw new NotReady(`Unknown command "${command}"; known are ${Object.keys(PROGRAMS).join(', ')}.`);
  }
  // What `vectors` prints is read by programs: words about installing and building go to the other stream.
  const say = (line) => (command === 'vectors' ? process.stderr : process.stdout).write(`${line}\n`);
  assertNodeVersion();
  await ensureInstalled(say);
  await ensureBuilt(say);
  const program = PROGRAMS[command];
  if (program === null) return;
  process.env.NODE_ENV ??= 'production';
  const file = path.join(ROOT, 'dist/server', program);
  process.argv = [process.argv[0], file, ...rest];
  await import(pathToFileURL(file).href);
});
