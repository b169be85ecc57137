import type { Signature } from '../model/signature.ts';
import { contentHash } from './contentHash.ts';

/** `void`: what was signed no longer is what stands there; the signature stays in the record and says so (C-26). */
export type SignatureStanding = 'valid' | 'void';

/** Does the signature still stand for the content as it is now? */
export function signatureStanding(
  { contentHash: signed }: Pick<Signature, 'contentHash'>,
  presentContent: unknown,
): SignatureStanding {
  return signed === contentHash(presentContent) ? 'valid' : 'void';
}
