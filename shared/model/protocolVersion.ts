import { z } from 'zod';
import { Instant } from './dates.ts';
import { Protocol } from './protocol.ts';
import { TrialRecordKey } from './trialRecord.ts';

/** A protocol on its way: a draft is edited, an approved one is signed and takes effect at its moment. */
export const ProtocolVersion = z
  .strictObject({
    ...TrialRecordKey,
    state: z.literal(['draft', 'approved', 'effective', 'superseded', 'withdrawn']),
    protocol: Protocol,
    /** Null while nobody has said when it takes effect. */
    effectiveAt: Instant.nullable(),
    reason: z.string().max(2000),
  })
  .readonly();
export type ProtocolVersion = z.infer<typeof ProtocolVersion>;
