import { z } from 'zod';
import { Instant } from './dates.ts';
import { TrialRecordKey } from './trialRecord.ts';
import { SIGNATURE_MEANINGS } from './vocabulary.ts';

/** What a signature says about what was signed; the meaning is shown to the signer and printed with the name. */
export const SignatureMeaning = z.enum(SIGNATURE_MEANINGS);
export type SignatureMeaning = z.infer<typeof SignatureMeaning>;

/** `void`: what was signed no longer is what stands there; the signature stays in the record and says so (C-26). */
export type SignatureStanding = 'valid' | 'void';

/** One signing: who, when, what it means, and the digest of the content that was in view. Source: [21CFR11 §11.50–11.70]. */
export const Signature = z
  .strictObject({
    ...TrialRecordKey,
    meaning: SignatureMeaning,
    /** The record that was signed. */
    of: z.strictObject({ kind: z.string(), id: z.int().positive(), version: z.int().positive() }).readonly(),
    /** SHA-256 of the canonical content, hex. */
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    signerId: z.string().min(1),
    signerName: z.string().min(1),
    role: z.string(),
    at: Instant,
  })
  .readonly();
export type Signature = z.infer<typeof Signature>;
