import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * The walls of the house, each proved by a planted violation. A planted file says in its first line which rule must
 * refuse it (or `nothing`); it lies under `planted/` at the path it pretends to have, ending in `.txt` so that no tool
 * meets it by accident.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const PLANTED = path.join(import.meta.dirname, 'planted');
const FOLDERS = ['client', 'server', 'shared'];

const planted = readdirSync(PLANTED, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({
    file: file.replace(/\.txt$/, ''),
    refusedBy: /^\/\/ refused: (.+)\n/.exec(readFileSync(path.join(PLANTED, file), 'utf8'))?.[1],
  }))
  .toSorted((a, b) => a.file.localeCompare(b.file));

const tool = (cwd: string, script: string, ...args: string[]) =>
  spawnSync(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });

/** `file rule` of everything the linter, the type-aware linter and the compiler of `shared/` refuse in a folder. */
function refusedIn(folder: string): ReadonlySet<string> {
  const biome = tool(folder, '@biomejs/biome/bin/biome', 'lint', '--reporter=json', '--max-diagnostics=none', '.');
  const lint = JSON.parse(biome.stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  const oxlint = tool(folder, 'oxlint/bin/oxlint', '--type-aware', '--format=json', ...FOLDERS);
  const typed = JSON.parse(oxlint.stdout) as { diagnostics: { code: string; filename: string }[] };
  const compiled = tool(folder, 'typescript/bin/tsc', '-p', 'shared').stdout.matchAll(/^(\S+?)\(.*?(TS\d+)/gm);
  return new Set([
    ...lint.diagnostics.map((found) => `${found.location.path} ${found.category}`),
    ...typed.diagnostics.map((found) => `${found.filename} ${found.code}`),
    ...[...compiled].map(([, file, code]) => `${file} ${code}`),
  ]);
}

describe('the walls a tool guards', () => {
  let house: string;
  let refused: ReadonlySet<string>;

  beforeAll(() => {
    house = mkdtempSync(path.join(tmpdir(), 'vigil-planted-'));
    for (const config of ['biome.json', '.oxlintrc.json', 'tsconfig.base.json']) {
      cpSync(path.join(ROOT, config), path.join(house, config));
    }
    for (const folder of FOLDERS) {
      mkdirSync(path.join(house, folder));
      cpSync(path.join(ROOT, folder, 'tsconfig.json'), path.join(house, folder, 'tsconfig.json'));
    }
    for (const { file } of planted) cpSync(path.join(PLANTED, `${file}.txt`), path.join(house, file));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'), 'junction');
    refused = refusedIn(house);
  }, 120_000);

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test('there is something planted, and every planted file says what refuses it', () => {
    expect(planted.length).toBeGreaterThan(50);
    expect(planted.filter(({ refusedBy }) => refusedBy === undefined)).toEqual([]);
  });

  test.each(planted.filter(({ refusedBy }) => refusedBy !== 'nothing'))('$file is refused by $refusedBy', (plant) => {
    expect(refused).toContain(`${plant.file} ${plant.refusedBy}`);
  });

  test.each(planted.filter(({ refusedBy }) => refusedBy === 'nothing'))('$file is in order', ({ file }) => {
    // The compiler may miss modules that were not planted; no rule may fire.
    expect([...refused].filter((entry) => entry.startsWith(`${file} `) && !/ TS2307$/.test(entry))).toEqual([]);
  });
});

describe('the real tree', () => {
  test('passes format, lint and boundaries', () => {
    const { status, stdout, stderr } = tool(ROOT, '@biomejs/biome/bin/biome', 'check', '--colors=off', '.');
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  }, 120_000);

  test('leaves no promise floating and no switch half-answered', () => {
    const { status, stdout } = tool(ROOT, 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...FOLDERS, 'test');
    expect(status, stdout).toBe(0);
  }, 120_000);

  test('shared/ compiles without Node or DOM types', () => {
    const config = JSON.parse(readFileSync(path.join(ROOT, 'shared/tsconfig.json'), 'utf8')) as {
      compilerOptions?: { types?: string[]; lib?: string[] };
    };
    expect(config.compilerOptions?.types ?? []).toEqual([]);
    expect(config.compilerOptions?.lib ?? ['ES2023']).toEqual(['ES2023']);
    const { status, stdout } = tool(ROOT, 'typescript/bin/tsc', '-p', 'shared');
    expect(status, stdout).toBe(0);
  }, 120_000);

  test('silences no check without a written reason', () => {
    const files = execFileSync('git', ['ls-files', ...FOLDERS, 'test'], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('test/quality/'));
    const silenced = files.flatMap((file) =>
      readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .filter((line) => /@ts-(ignore|nocheck)|oxlint-disable|biome-ignore(?!\S* [^:]+: (?!see )\S.{7,})/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(silenced).toEqual([]);
  });
});
