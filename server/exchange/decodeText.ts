export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'Windows-1252';
  readonly byteOrderMark: boolean;
}

/** UTF-8 with or without a byte order mark; what is not UTF-8 is read as Windows-1252, and said so. Source: [STANDARDS §5.4]. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8', byteOrderMark };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252', byteOrderMark: false };
  }
}
