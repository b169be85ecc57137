import { crc32, inflateRawSync } from 'node:zlib';
import { WorkbookRefused } from './workbookRefused.ts';

/** One part of the archive, still packed. */
interface ZipPart {
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

export interface ZipFile {
  has(name: string): boolean;
  /** One part as text; a missing one refuses the file. */
  text(name: string): string;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 65_535;
const MAX_PARTS = 1_000;
/** The official workbooks unpack to 4 MB at most; what unpacks to more than this is not one of them. */
const MAX_UNPACKED_BYTES = 32_000_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Unpacks a ZIP archive [ZIP-APPNOTE §4.3], all of it, so that damage anywhere is found; never more than the limit. */
export function openZip(bytes: Buffer): ZipFile {
  const unpacked = new Map<string, Buffer>();
  let room = MAX_UNPACKED_BYTES;
  for (const [name, part] of readDirectory(bytes)) {
    const content = unpack(bytes, name, part, room);
    room -= content.length;
    unpacked.set(name, content);
  }
  return {
    has: (name) => unpacked.has(name),
    text: (name) => {
      const content = unpacked.get(name);
      if (content === undefined) throw new WorkbookRefused('WORKBOOK_NOT_XLSX');
      return content.toString('utf8');
    },
  };
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, ZipPart> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MAX_PARTS) throw new WorkbookRefused('WORKBOOK_NOT_XLSX');
  const parts = new Map<string, ZipPart>();
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_BYTES > end || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
      throw new WorkbookRefused('WORKBOOK_DAMAGED', { part: 'directory' });
    }
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new WorkbookRefused('WORKBOOK_LOCKED');
    const nameBytes = bytes.readUInt16LE(at + 28);
    parts.set(bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes), {
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      headerAt: bytes.readUInt32LE(at + 42),
    });
    at += CENTRAL_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** The directory is found from the end of the file: without the end, the file was cut off. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new WorkbookRefused('WORKBOOK_TRUNCATED', { bytes: bytes.length });
}

function unpack(bytes: Buffer, name: string, part: ZipPart, room: number): Buffer {
  const { headerAt, method, packedBytes, crc } = part;
  const damaged = new WorkbookRefused('WORKBOOK_DAMAGED', { part: name });
  if (headerAt + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(headerAt) !== LOCAL_SIGNATURE) throw damaged;
  const from = headerAt + LOCAL_BYTES + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  if (from + packedBytes > bytes.length) throw damaged;
  const unpacked = inflate(bytes.subarray(from, from + packedBytes), name, method, room);
  if (crc32(unpacked) !== crc) throw damaged;
  return unpacked;
}

function inflate(packed: Buffer, name: string, method: number, room: number): Buffer {
  const tooLarge = new WorkbookRefused('WORKBOOK_TOO_LARGE', { part: name, limitMb: MAX_UNPACKED_BYTES / 1e6 });
  if (packed.length > room) throw tooLarge;
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new WorkbookRefused('WORKBOOK_DAMAGED', { part: name });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (fault) {
    if ((fault as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge;
    throw new WorkbookRefused('WORKBOOK_DAMAGED', { part: name });
  }
}
