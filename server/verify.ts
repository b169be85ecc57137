import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseFile } from './db/databaseFile.ts';
import { verifyRecord } from './store/verifyRecord.ts';

const USAGE = 'Usage: npm run verify -- [DATA_DIR] [--anchor HASH]';

/** `npm run verify`: walks the record of a data folder, also while it is in use, and names the first broken entry. */
function main(args: readonly string[]): number {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { anchor: { type: 'string' } },
  });
  if (positionals.length > 1) return say(USAGE, 1);
  const file = databaseFile(resolve(positionals[0] ?? process.env.VIGIL_DATA_DIR ?? 'data'));
  if (!existsSync(file)) return say(`There is no database ${file}.`, 1);

  const result = verifyRecord(file, values.anchor);
  if (result.ok) {
    return say(
      `The record holds: ${result.changes} changes.\nHead hash, to keep elsewhere as an anchor:\n${result.headHash}`,
      0,
    );
  }
  const where = result.seq === null ? '' : ` at change ${result.seq}`;
  return say(`The record is broken${where}: ${result.reason.replace(/\.$/, '')}.`, 1);
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}
