export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030' | 'Windows-1252';
  readonly byteOrderMark: boolean;
}

/**
 * UTF-8 with or without a byte order mark, and UTF-16 with one, as spreadsheets save "Unicode text". What is neither is
 * read as GB18030 where its bytes are pairs of Chinese characters, else as Windows-1252, and said so. Source: [STANDARDS §5.4].
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const begins = (...mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(0xff, 0xfe)) return { ...decoded(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (begins(0xfe, 0xff)) return { ...decoded(bytes, 'utf-16be'), encoding: 'UTF-16' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'UTF-8', byteOrderMark: begins(0xef, 0xbb, 0xbf) };
  } catch {
    return isInPairs(bytes)
      ? { ...decoded(bytes, 'gb18030'), encoding: 'GB18030' }
      : { ...decoded(bytes, 'windows-1252'), encoding: 'Windows-1252' };
  }
}

const decoded = (bytes: Uint8Array, label: string) => ({
  text: new TextDecoder(label).decode(bytes),
  byteOrderMark: false,
});

/** Both bytes of a common Chinese character lie here; single accented letters of Windows-1252 stand between others. */
const PAIRED_FROM = 0xa1;

function isInPairs(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! < 0x80) continue;
    if (bytes[at]! < PAIRED_FROM || (bytes[at + 1] ?? 0) < PAIRED_FROM) return false;
    at += 1;
  }
  return true;
}
