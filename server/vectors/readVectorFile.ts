import type { VectorFile } from './vectorSuite.ts';

/** A vector file from its text. Throws with a sentence for text that is not one. */
export function readVectorFile(text: string): VectorFile {
  const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    throw new Error('The file is not an object with a list "cases".');
  }
  const { cases } = file as { cases?: unknown };
  if (!Array.isArray(cases)) throw new Error('The file has no list "cases".');
  if (cases.length === 0) throw new Error('The list "cases" is empty: nothing was checked.');
  return { ...file, cases };
}
