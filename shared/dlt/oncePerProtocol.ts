import type { Protocol } from '../model/protocol.ts';

/** A value made of a protocol version alone is made once for it: protocols are values that are replaced, never changed. */
export function oncePerProtocol<V>(make: (protocol: Protocol) => V): (protocol: Protocol) => V {
  const made = new WeakMap<Protocol, { readonly value: V }>();
  return (protocol) => {
    const known = made.get(protocol);
    if (known !== undefined) return known.value;
    const value = make(protocol);
    made.set(protocol, { value });
    return value;
  };
}
