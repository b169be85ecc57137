import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export interface BundledProgram {
  readonly program: string;
  remove(): void;
}

/** A file of the tests as one plain program, as the product is shipped: it starts in a fraction of a loader's time. */
export async function bundleProgram(entry: string): Promise<BundledProgram> {
  const root = join(import.meta.dirname, '../..');
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const outDir = mkdtempSync(join(root, 'node_modules/.cache/vigil-program-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return { program: join(outDir, 'program.mjs'), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}
