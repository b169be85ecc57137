import type { z } from 'zod';
import { readCase } from '../readCase.ts';

/** Runs one `fn` of the statistics files: its input as read from the file, its answer in the file's words. */
export type VectorFunction = (input: Readonly<Record<string, unknown>>, expected: unknown) => unknown;

export function vectorFunction<Shape extends z.ZodType>(
  shape: Shape,
  compute: (input: z.infer<Shape>, expected: unknown) => unknown,
): VectorFunction {
  return (input, expected) => compute(readCase(shape, input), expected);
}
