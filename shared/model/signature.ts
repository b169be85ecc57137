import { z } from 'zod';
import { Instant } from './dates.ts';
import { TrialRecordKey } from './trialRecord.ts';

/** What a signature says about what was signed; the meaning is shown to the signer and printed with the name. */
export const SignatureMeaning = z.literal(['adjudication', 'causality', 'protocol-version', 'cohort-decision']);
export type SignatureMeaning = z.infer<typeof SignatureMeaning>;

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
