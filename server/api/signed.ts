import { z } from 'zod';

/** What every procedure that signs takes besides its input: the signer's password, never written anywhere. */
export const Signed = { password: z.string().min(1).max(1000) };
