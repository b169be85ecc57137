import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repositoryFiles.ts';

const STATIC = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s*)?'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

/** What a module cannot run without. */
export function staticSpecifiers(source: string): readonly string[] {
  return [...source.matchAll(STATIC)].map((found) => found[1]!);
}

/** What a module still imports once types are erased. `import { type A }` counts: verbatim syntax keeps the import. */
export function runtimeSpecifiers(source: string): readonly string[] {
  return [...staticSpecifiers(source), ...[...source.matchAll(DYNAMIC)].map((found) => found[1]!)];
}

/** Every module and package reachable at run time from an entry, each with the module that first asked for it. */
export function reachableFrom(entry: string, specifiersOf = runtimeSpecifiers): ReadonlyMap<string, string> {
  const askedBy = new Map([[entry, '']]);
  for (const file of askedBy.keys()) {
    if (!/\.tsx?$/.test(file) || !existsSync(path.join(ROOT, file))) continue;
    for (const specifier of specifiersOf(readFileSync(path.join(ROOT, file), 'utf8'))) {
      const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
      if (!askedBy.has(target)) askedBy.set(target, file);
    }
  }
  return askedBy;
}
