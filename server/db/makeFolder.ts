import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Level by level: where nothing can be made, as under /proc, Node's own recursive option never returns. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new Error(`${folder} is not a folder`);
  }
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
