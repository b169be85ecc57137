import { readVectorFile } from './readVectorFile.ts';
import type { VectorFile, VectorSuite } from './vectorSuite.ts';

/** One printed line. `reason` is there when the case, or the whole file, could not be read. */
export interface VectorLine {
  readonly id: string;
  readonly pass: boolean;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly reason?: string;
}

/** Checks every case of a file; whatever cannot be read is a failed line, never a thrown error. */
export function checkVectorFile(name: string, text: string, suites: readonly VectorSuite[]): readonly VectorLine[] {
  try {
    const file = readVectorFile(text);
    const suite = suites.find((one) => one.accepts(file));
    if (!suite) throw new Error(`No suite knows the schema ${JSON.stringify(file.schema ?? null)}.`);
    return file.cases.map((testCase, index) => checkCase(suite, file, testCase, `${name}#${index + 1}`));
  } catch (fault) {
    return [unreadable(name, fault)];
  }
}

/** The line of something that could not be read, under the name it goes by. */
export function unreadable(id: string, fault: unknown, expected: unknown = null): VectorLine {
  const reason = fault instanceof Error ? fault.message : String(fault);
  return { id, pass: false, expected, actual: null, reason };
}

function checkCase(suite: VectorSuite, file: VectorFile, testCase: unknown, place: string): VectorLine {
  if (typeof testCase !== 'object' || testCase === null || Array.isArray(testCase)) {
    return unreadable(place, 'The case is not an object.');
  }
  const fields: Readonly<Record<string, unknown>> = { ...testCase };
  const id = typeof fields.id === 'string' && fields.id !== '' ? fields.id : place;
  try {
    const { pass, expected, actual } = suite.run(fields, file);
    return { id, pass, expected: expected ?? null, actual: actual ?? null };
  } catch (fault) {
    return unreadable(id, fault, fields.expected ?? fields.expectedGrade);
  }
}
