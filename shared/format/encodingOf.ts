import type { TextEncoding } from '../model/importReport.ts';

export const beginsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/**
 * UTF-16 where its mark stands first, as spreadsheets save "Unicode text", and UTF-8 wherever it reads as that. What is
 * neither is GB18030 where its bytes are pairs of Chinese characters, else Windows-1252. Source: [STANDARDS §5.4].
 * @param isUtf8 whether a decoder takes the bytes for UTF-8
 */
export function encodingOf(bytes: Uint8Array, isUtf8: (bytes: Uint8Array) => boolean): TextEncoding {
  if (beginsWith(bytes, 0xff, 0xfe)) return 'UTF-16LE';
  if (beginsWith(bytes, 0xfe, 0xff)) return 'UTF-16BE';
  if (isUtf8(bytes)) return 'UTF-8';
  return isInPairs(bytes) ? 'GB18030' : 'Windows-1252';
}

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
