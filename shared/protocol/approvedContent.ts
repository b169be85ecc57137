import type { Protocol } from '../model/protocol.ts';
import type { ProtocolVersion } from '../model/protocolVersion.ts';

type Signed = Pick<ProtocolVersion, 'protocol' | 'effectiveAt' | 'unsigned'>;

/** What the signature of an approval stands for: the protocol as it was signed, and when it takes effect. */
export function approvedContent({ protocol, effectiveAt, unsigned = [] }: Signed) {
  return { protocol: unsigned.reduce<Partial<Protocol>>(without, protocol), effectiveAt };
}

function without(protocol: Partial<Protocol>, path: string): Partial<Protocol> {
  const [name, inner] = path.split('.') as [keyof Protocol, string | undefined];
  const { [name]: value, ...rest } = protocol;
  if (inner === undefined) return rest;
  const { [inner]: _, ...kept } = value as Record<string, unknown>;
  return { ...rest, [name]: kept };
}
