import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesMatching, ROOT, textFiles } from './repositoryFiles.ts';
import { reachableFrom, runtimeSpecifiers } from './runtimeImports.ts';

interface PackageJson {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packageJson = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageJson;

describe('what the browser carries', () => {
  test('run-time imports are told from types', () => {
    const source = [
      "import type { A } from './a.ts';",
      "import { b } from './b.ts';",
      "import './c.css';",
      "import {\n  d,\n  type D,\n} from './d.ts';",
      "export type { E } from './e.ts';",
      "export * from './f.ts';",
      "const g = () => import('./g.ts');",
    ].join('\n');
    expect(runtimeSpecifiers(source)).toEqual(['./b.ts', './c.css', './d.ts', './f.ts', './g.ts']);
  });

  test('neither the schema library nor any server code is reachable from the client at run time', () => {
    const reachable = [...reachableFrom('client/main.tsx')];
    expect(reachable.length).toBeGreaterThan(50);
    expect(reachable.filter(([target]) => /^zod\b|^server\/|^node:|^better-sqlite3$|^express$/.test(target))).toEqual(
      [],
    );
  });
});

describe('the record', () => {
  const deletes = /\b(DELETE\s+FROM|DROP\s+TABLE|TRUNCATE)\b/i;

  test('C-04 the pattern that finds deletions finds them', () => {
    expect(linesMatching([{ file: 'planted.ts', text: "db.prepare('delete  from subject')" }], deletes)).toHaveLength(
      1,
    );
  });

  // A draft is what nobody has said yet: it is no trial data, and is cleared once it was saved.
  const ofDrafts = /DELETE FROM draft WHERE/;

  test('C-04 no statement of the store deletes trial data; triggers that refuse deletion are not statements', () => {
    const files = textFiles(/^server\/(store|db)\/.*\.(ts|sql)$/);
    expect(files.length).toBeGreaterThan(3);
    expect(linesMatching(files, deletes).filter((line) => !ofDrafts.test(line))).toEqual([]);
  });

  test('SQL is written in server/store, server/db and server/auth only', () => {
    const others = textFiles(/^(client|server|shared)\/.*\.tsx?$/).filter(
      ({ file }) => !/^server\/(store|db|auth)\//.test(file),
    );
    const sql = /['"`]\s*(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE)\b/;
    expect(linesMatching(others, sql)).toEqual([]);
  });
});

describe('the repository', () => {
  test('carries no path of a machine', () => {
    const machine = new RegExp(`(?<![\\w.:/])/(${['work', 'farm', 'root', 'home', 'Users'].join('|')})/\\w`);
    expect(machine.test(['', 'home', 'somebody'].join('/'))).toBe(true);
    expect(linesMatching(textFiles(/./), machine)).toEqual([]);
  });

  test('names no registry host in its lock file, so that any mirror serves it', () => {
    expect(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  test('pins every dependency exactly', () => {
    const { dependencies = {}, devDependencies = {} } = packageJson(ROOT);
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('has no stray JavaScript beside TypeScript, which would win over it', () => {
    // What is served as it stands is not built from TypeScript.
    expect(textFiles(/^(client(?!\/public)|server|shared)\/.*\.jsx?$/).map(({ file }) => file)).toEqual([]);
  });
});

describe('licences', () => {
  const FREE =
    /^(MIT|MIT-0|Apache-2\.0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|BlueOak-1\.0\.0|BSL-1\.0|CC0-1\.0|Unlicense|Python-2\.0)$/;
  const isFree = (licence: string) =>
    licence
      .replaceAll(/[()]/g, '')
      .split(/ OR /)
      .some((choice) => choice.split(/ AND /).every((part) => FREE.test(part.trim())));

  /** Node's own way of finding a package: the nearest node_modules upwards. */
  function folderOf(name: string, from: string): string | undefined {
    for (let folder = from; ; folder = path.dirname(folder)) {
      const candidate = path.join(folder, 'node_modules', name);
      if (existsSync(path.join(candidate, 'package.json'))) return candidate;
      if (folder === path.dirname(folder)) return undefined;
    }
  }

  test('an expression is free when one of its choices is', () => {
    expect(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND MIT'].every(isFree)).toBe(true);
    expect(['GPL-3.0', 'MIT AND GPL-3.0', ''].some(isFree)).toBe(false);
  });

  test('everything that runs in production is under a permissive licence', () => {
    const folders = new Set([ROOT]);
    for (const folder of folders) {
      const { dependencies = {}, optionalDependencies = {} } = packageJson(folder);
      for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
        const found = folderOf(name, folder);
        if (found) folders.add(found);
      }
    }
    expect(folders.size).toBeGreaterThan(100);
    const notFree = [...folders].filter((folder) => !isFree(packageJson(folder).license ?? ''));
    expect(notFree.map((folder) => `${path.relative(ROOT, folder)}: ${packageJson(folder).license}`)).toEqual([]);
  });
});
