import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * `npm run coverage`: the tests of `shared/grading` over its branches; the code is 1 if one of them is never taken.
 * Folders of `shared` can be named instead: `npm run coverage -- grading dlt`.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
/** What is proved complete, and the tests that prove it besides those of its own folder. */
const BESIDE = { grading: ['test/server/vectors/gradingVectors.test.ts'] };

const named = process.argv.slice(2);
const folders = named.length > 0 ? named : ['grading'];
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=node',
    ...folders.flatMap((folder) => [`test/shared/${folder}`, ...(BESIDE[folder] ?? [])]),
    '--coverage.enabled',
    '--coverage.provider=v8',
    ...folders.map((folder) => `--coverage.include=shared/${folder}/**`),
    '--coverage.exclude=test/**',
    '--coverage.reporter=text-summary',
    '--coverage.reporter=text',
    '--coverage.skipFull',
    '--coverage.reportsDirectory=node_modules/.cache/vigil/coverage',
    '--coverage.thresholds.branches=100',
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
