import { z } from 'zod';

/** Where a setting comes from: the registry record, or an assumption of ours that the protocol must replace. */
export const Origin = z
  .strictObject({ kind: z.literal(['registry', 'assumption', 'protocol']), basis: z.string().max(300) })
  .readonly();
export type Origin = z.infer<typeof Origin>;

/** Words of the protocol itself, in both languages. */
export const Wording = z.strictObject({ en: z.string().max(400), zh: z.string().max(400) }).readonly();
