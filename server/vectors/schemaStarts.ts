import type { VectorFile } from './vectorSuite.ts';

/** Whether the file's `schema` line begins with these words; what follows them is explanation for people. */
export function schemaStarts(file: VectorFile, words: string): boolean {
  return typeof file.schema === 'string' && file.schema.startsWith(words);
}
