import type { ProtocolVersion } from '../model/protocolVersion.ts';

/** What the signature of an approval stands for: the protocol, and when it takes effect. */
export function approvedContent({ protocol, effectiveAt }: Pick<ProtocolVersion, 'protocol' | 'effectiveAt'>) {
  return { protocol, effectiveAt };
}
