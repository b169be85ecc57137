import { z } from 'zod';
import { Instant } from './dates.ts';
import { Protocol } from './protocol.ts';
import { TrialRecordKey } from './trialRecord.ts';
import { PROTOCOL_STATES } from './vocabulary.ts';

export const ProtocolState = z.enum(PROTOCOL_STATES);
export type ProtocolState = z.infer<typeof ProtocolState>;

/** One step of a version's life: what, when, who, why. Actor names are as they were at the time. */
export const ProtocolStep = z
  .strictObject({
    state: ProtocolState,
    at: Instant,
    by: z.string(),
    role: z.string(),
    reason: z.string().max(2000),
  })
  .readonly();
export type ProtocolStep = z.infer<typeof ProtocolStep>;

/** A protocol on its way: a draft is edited, an approved one is signed and takes effect at its moment. */
export const ProtocolVersion = z
  .strictObject({
    ...TrialRecordKey,
    state: ProtocolState,
    protocol: Protocol,
    /** Label of the version it was made from. */
    basedOn: z.string().max(20),
    /** Null until it is approved: nobody has said when it takes effect. */
    effectiveAt: Instant.nullable(),
    /** The signature of the approval. */
    signatureId: z.int().positive().nullable(),
    /** Fields a later build filled in, as `name` or `name.inner`: the signature was given without them. Left out = none. */
    unsigned: z.array(z.string().max(100)).readonly().optional(),
    steps: z.array(ProtocolStep).min(1).readonly(),
  })
  .readonly();
export type ProtocolVersion = z.infer<typeof ProtocolVersion>;
