import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { assertNodeVersion, ensureBuilt, ensureInstalled, orExplain, run } from '../server/prepare.mjs';
import { findOrInstallChromium } from './findChromium.mjs';

/**
 * `npm test`: everything, in order, with one table at the end; any failure makes the exit code 1.
 * `npm test -- types vitest` runs the named steps only; what follows a second `--` goes to the last named tool.
 */
const FOLDERS = ['client', 'server', 'shared', 'test'];
const say = (line) => process.stdout.write(`${line}\n`);

/** Where the unit tests leave their results for the table at the end; read only if they fail. */
const RESULTS = path.join(import.meta.dirname, '../node_modules/.cache/vigil/unit-tests.json');

const bin = (file, ...args) => ({ command: process.execPath, args: [`node_modules/${file}`, ...args] });

const STEPS = {
  format: { title: 'Format, lint, import boundaries', commands: [bin('@biomejs/biome/bin/biome', 'check', '.')] },
  lint: {
    title: 'Promises and exhaustive switches',
    commands: [bin('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...FOLDERS)],
  },
  types: {
    title: 'Types of the four projects',
    commands: ['shared', 'server', 'client', 'test'].map((project) => bin('typescript/bin/tsc', '-p', project)),
  },
  vitest: {
    title: 'Unit and integration tests',
    commands: [
      bin('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`),
    ],
    prepare: () => rmSync(RESULTS, { force: true }),
    failures: failedUnitTests,
  },
  e2e: {
    title: 'Browser tests',
    commands: [bin('@playwright/test/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts')],
    prepare: async () => {
      process.env.VIGIL_CHROMIUM = await findOrInstallChromium(say);
      await ensureBuilt(say);
    },
  },
};

function parseArguments(args) {
  const split = args.indexOf('--');
  const names = split === -1 ? args : args.slice(0, split);
  const unknown = names.find((name) => !Object.hasOwn(STEPS, name));
  if (unknown) {
    process.stderr.write(`Unknown step "${unknown}"; known are ${Object.keys(STEPS).join(', ')}.\n`);
    process.exit(1);
  }
  return { names: names.length > 0 ? names : Object.keys(STEPS), extra: split === -1 ? [] : args.slice(split + 1) };
}

/** The failed tests with the first lines of what they say, so that the end of a long log tells the reason. */
function failedUnitTests() {
  if (!existsSync(RESULTS)) return ['The tests ended without a result.'];
  return JSON.parse(readFileSync(RESULTS, 'utf8')).testResults.flatMap(
    ({ name, message, status, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (failed.length === 0 && status === 'failed') return [`${name}: ${firstLines(message)}`];
      return failed.map((test) => `${name} › ${test.fullName}: ${firstLines(test.failureMessages.join('\n'))}`);
    },
  );
}

const firstLines = (text) => text.split('\n').slice(0, 8).join('\n    ');

async function runStep({ title, commands, prepare, failures }, extra) {
  const startedAt = performance.now();
  say(`\n── ${title}`);
  let passed = true;
  try {
    await prepare?.();
    for (const { command, args } of commands) {
      const { code } = await run(command, [...args, ...extra]);
      passed &&= code === 0;
    }
  } catch (error) {
    say(error.message);
    passed = false;
  }
  const reasons = passed ? [] : (failures?.() ?? []);
  return { title, passed, reasons, seconds: (performance.now() - startedAt) / 1000 };
}

function printTable(results) {
  say('\n── Summary');
  for (const { title, passed, reasons, seconds } of results) {
    say(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${title}`);
    for (const reason of reasons) say(`  ${reason}`);
  }
}

const { names, extra } = parseArguments(process.argv.slice(2));
await orExplain(async () => {
  assertNodeVersion();
  await ensureInstalled(say);
});
const results = [];
for (const name of names) results.push(await runStep(STEPS[name], name === names.at(-1) ? extra : []));
printTable(results);
process.exitCode = results.every((result) => result.passed) ? 0 : 1;
