import type { z } from 'zod';
import type { VectorCase } from './vectorSuite.ts';

/** The case as its schema says, or an error that names each field that is missing or wrong. */
export function readCase<Shape extends z.ZodType>(shape: Shape, testCase: VectorCase): z.infer<Shape> {
  const read = shape.safeParse(testCase);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.') || 'case'}: ${message}`).join('; '));
}
