import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkVectorFile, unreadable, type VectorLine } from './vectors/checkVectorFile.ts';
import { SUITES } from './vectors/suites.ts';

const USAGE = `Usage: npm run -s vectors -- FILE.json …
  Runs the cases of each file through the product's own rules and prints one JSON line a case.`;

/** `npm run -s vectors`: standard output carries the lines and the count, nothing else. Exit code 1 on any failure. */
function main(names: readonly string[]): number {
  if (names.length === 0 || names.some((name) => name.startsWith('--'))) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  const lines = names.flatMap(linesOf);
  const failed = lines.filter(({ pass }) => !pass).length;
  const printed = lines.map((line) => JSON.stringify(line));
  process.stdout.write(`${[...printed, `${lines.length - failed} passed, ${failed} failed`].join('\n')}\n`);
  return failed > 0 ? 1 : 0;
}

function linesOf(name: string): readonly VectorLine[] {
  try {
    return checkVectorFile(name, readFileSync(resolve(process.env.INIT_CWD ?? '.', name), 'utf8'), SUITES);
  } catch (fault) {
    return [unreadable(name, fault)];
  }
}

process.exitCode = main(process.argv.slice(2));
