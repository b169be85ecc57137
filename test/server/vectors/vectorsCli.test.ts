import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const TERMS = { schema: 'term lookup -> code', provenance: {} };
const anc = { meddraCode: '10029366', soc: 'Investigations', gradesExisting: [1, 2, 3, 4] };
const right = { id: 'right', ctcaeVersion: '5.0', term: 'Neutrophil count decreased', expected: anc };
const wrong = { ...right, id: 'wrong', expected: { ...anc, gradesExisting: [1, 2, 3, 4, 5] } };

describe('npm run vectors', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigil-vectors-'));
    writeFileSync(join(folder, 'good.json'), JSON.stringify({ ...TERMS, cases: [right] }));
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...TERMS, cases: [right, wrong] }));
    writeFileSync(join(folder, 'torn.json'), '{"cases": [');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs the command from its source, as npm would from the folder of the files. */
  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'server/vectorsCli.ts', ...args],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
    );
    const lines = stdout.trimEnd().split('\n');
    return { status, stderr, cases: lines.slice(0, -1).map((line) => JSON.parse(line) as unknown), last: lines.at(-1) };
  }

  test('cases that hold are one JSON line each, then the count, and code 0', () => {
    const { status, cases, last, stderr } = run('good.json');
    expect({ status, cases, last, stderr }).toEqual({
      status: 0,
      cases: [{ id: 'right', pass: true, expected: anc, actual: anc }],
      last: '1 passed, 0 failed',
      stderr: '',
    });
  });

  test('one failing case of many files makes the code 1; what cannot be read is counted as failed', () => {
    const { status, cases, last } = run('good.json', 'bad.json', 'torn.json', 'absent.json');
    expect({ status, last }).toEqual({ status: 1, last: '2 passed, 3 failed' });
    expect(cases).toMatchObject([
      { id: 'right', pass: true },
      { id: 'right', pass: true },
      {
        id: 'wrong',
        pass: false,
        expected: { gradesExisting: [1, 2, 3, 4, 5] },
        actual: { gradesExisting: [1, 2, 3, 4] },
      },
      { id: 'torn.json', pass: false, reason: expect.stringMatching(/JSON/) },
      { id: 'absent.json', pass: false, reason: expect.stringMatching(/ENOENT/) },
    ]);
  });

  test('without a file it says how it is used, on the other stream, with code 1', () => {
    expect(run()).toMatchObject({ status: 1, cases: [], last: '', stderr: expect.stringContaining('Usage') });
  });
});
