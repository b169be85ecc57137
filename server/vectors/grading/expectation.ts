import { z } from 'zod';

/** What a case may expect: any of these answers, at least one, nothing else. */
export function expectation<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .strictObject(shape)
    .partial()
    .refine((expected) => Object.keys(expected).length > 0, 'The case expects nothing.');
}
