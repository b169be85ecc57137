import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../server/clock.ts';
import { databaseFile } from '../../../server/db/databaseFile.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { aDose, aLab, anEvent, aPatient, csv } from './aStudy.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
let folder: string;
let dataDir: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigil-cli-'));
  dataDir = join(folder, 'data');
  await writeFile(join(folder, 'dm.csv'), csv([aPatient]));
  await writeFile(join(folder, 'ex.csv'), csv([aDose]));
  await writeFile(join(folder, 'ae.csv'), csv([anEvent, { ...anEvent, AETOXGR: '0' }]));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the command from its source; `interruptAt` sends Ctrl-C once the output holds that text. */
function runImport(
  args: readonly string[],
  interruptAt?: string,
): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, VIGIL_DATA_DIR: dataDir, INIT_CWD: folder };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/importCli.ts', ...args], { cwd: ROOT, env });
  let [out, err] = ['', ''];
  let interrupted = false;
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    if (interruptAt === undefined || interrupted || !out.includes(interruptAt)) return;
    interrupted = true;
    child.kill('SIGINT');
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

async function studiesRecorded(): Promise<readonly string[]> {
  const store = openSqliteStore({ file: databaseFile(dataDir), clock: systemClock });
  const trials = await store.read((tx) => tx.listTrials());
  await store.close();
  return trials.map((trial) => trial.registryId);
}

test('a dry run prints the report and writes nothing; without it the study is written, once', async () => {
  const dry = await runImport(['.', '--dry-run', '--zone', 'Asia/Shanghai', '--grades', join(folder, 'grades.txt')]);
  expect(dry).toMatchObject({ code: 0, out: expect.stringMatching(/ae\.csv {2}AE SDTM +2 +1 +0 +1 +0\n/) });
  expect(dry.out).toContain('ae.csv row 3, AETOXGR "0"');
  expect(dry.out).toContain('Grades in the files against ours (CTCAE 5.0)');
  expect(await readFile(join(folder, 'grades.txt'), 'utf8')).toMatch(/^file,row,column,/);
  expect(await studiesRecorded()).toEqual([]);

  expect(await runImport(['.'])).toMatchObject({ code: 0, out: expect.stringContaining('Written in one change') });
  expect(await studiesRecorded()).toEqual(['ST1']);

  expect(await runImport(['.'])).toMatchObject({ code: 1, err: expect.stringContaining('already in the record') });
});

test('Ctrl-C while writing ends with 130 and leaves nothing behind', async () => {
  const lb = Array.from({ length: 60_000 }, (_, place) => ({ ...aLab, LBORRES: String(place) }));
  await writeFile(join(folder, 'lb.csv'), csv(lb));
  const stopped = await runImport(['.'], 'Writing.');
  expect(stopped).toMatchObject({ code: 130, err: expect.stringContaining('Nothing was written') });
  expect(await studiesRecorded()).toEqual([]);
}, 60_000);

test.each([
  ['no folder', [], 'Usage:'],
  ['an unknown option', ['.', '--speed'], 'Usage:'],
  ['a folder that is not there', ['nowhere'], 'cannot be read'],
  ['a zone that is none', ['.', '--zone', 'Mars/Olympus'], 'is not a time zone'],
])('%s is explained in a sentence, with exit code 1', async (_claim, args, sentence) => {
  const refused = await runImport(args);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(sentence) });
  expect(refused.err).not.toContain('    at ');
});
