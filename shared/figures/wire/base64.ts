const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const VALUES = new Uint8Array(128);
for (const [value, code] of CODES.entries()) VALUES[code] = value;
/** Whole groups of three bytes, and few enough for the arguments of one call. */
const CHUNK = 3 * 4096;

/** Bytes as text [RFC4648 §4], without the padding: the receiver knows how many there are. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) text += encode(bytes.subarray(from, from + CHUNK));
  return text;
}

function encode(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    letters[to] = CODES[group >> 18]!;
    letters[to + 1] = CODES[(group >> 12) & 63]!;
    letters[to + 2] = CODES[(group >> 6) & 63]!;
    letters[to + 3] = CODES[group & 63]!;
    to += 4;
  }
  return String.fromCharCode.apply(null, letters as unknown as number[]);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  // Engines that have it (ES2026) do it many times faster; megabytes come this way.
  const { fromBase64: native } = Uint8Array as { readonly fromBase64?: (base64: string) => Uint8Array<ArrayBuffer> };
  return native === undefined ? decode(text) : native.call(Uint8Array, text);
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const valueAt = (at: number): number => (at < text.length ? VALUES[text.charCodeAt(at)]! : 0);
  let to = 0;
  for (let at = 0; at < text.length; at += 4) {
    const group = (valueAt(at) << 18) | (valueAt(at + 1) << 12) | (valueAt(at + 2) << 6) | valueAt(at + 3);
    bytes[to] = group >> 16;
    bytes[to + 1] = group >> 8;
    bytes[to + 2] = group;
    to += 3;
  }
  return bytes;
}
