import { isUtf8 } from 'node:buffer';
import { beginsWith, encodingOf } from '../../shared/format/encodingOf.ts';
import type { TextEncoding } from '../../shared/model/importReport.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Of UTF-8, where it is worth a word. */
  readonly byteOrderMark: boolean;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes, isUtf8);
  const byteOrderMark = encoding === 'UTF-8' && beginsWith(bytes, 0xef, 0xbb, 0xbf);
  return { text: new TextDecoder(encoding).decode(bytes), encoding, byteOrderMark };
}
