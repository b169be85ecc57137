import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Level by level: where nothing can be made, as under /proc, Node's own recursive option never returns. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
