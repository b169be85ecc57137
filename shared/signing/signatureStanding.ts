import type { Signature, SignatureStanding } from '../model/signature.ts';
import { contentHash } from './contentHash.ts';

/** Does the signature still stand for the content as it is now? */
export function signatureStanding(
  { contentHash: signed }: Pick<Signature, 'contentHash'>,
  presentContent: unknown,
): SignatureStanding {
  return signed === contentHash(presentContent) ? 'valid' : 'void';
}
