import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { CtcaeVersion } from '../../../../shared/model/grade.ts';

const FILES: Readonly<Record<CtcaeVersion, string>> = {
  '5.0': 'CTCAE_v5.0_2017-11-27.xlsx',
  '6.0': 'CTCAE_v6.0_MedDRA28.0_2026-01-20.xlsx',
};

/** The official workbook, `undefined` where the data folder is absent. */
export function officialWorkbook(version: CtcaeVersion): Buffer | undefined {
  const root = resolve(import.meta.dirname, '../../../..');
  const file = resolve(root, process.env.VIGIL_SHARED ?? '../shared', 'data/ctcae', FILES[version]);
  if (existsSync(file)) return readFileSync(file);
  process.stdout.write(`skipped: the official workbook ${FILES[version]} is not here (set VIGIL_SHARED)\n`);
  return undefined;
}

/** Packs parts as a ZIP archive. */
export function aZip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, place, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), end]);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook of one sheet; each row is its cells from column A on. */
export function aWorkbook(sheetName: string, rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const lines = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, i) => cell(text, row, i)).join('')}</row>`,
  );
  return aZip({
    'xl/workbook.xml': `<workbook><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
  });
}
