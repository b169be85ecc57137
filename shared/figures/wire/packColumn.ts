import type { Column } from '../figureData.ts';
import { fromBase64, toBase64 } from './base64.ts';

/**
 * A column of numbers as text: whole numbers in as few bytes as the largest needs, other numbers as places in a list of
 * the values that occur, "not known" among them. Every value comes back exactly. Bytes in the order of the machine, which
 * is the same on all that run the product and its screens.
 */
export interface PackedColumn {
  readonly width: 1 | 2 | 4 | 8;
  readonly bytes: string;
  /** The values the bytes are places in, as a column of eight bytes; `null` = the bytes are the values. */
  readonly values: string | null;
}

export function packColumn(column: Column): PackedColumn {
  let largest = 0;
  let isWhole = true;
  for (let at = 0; at < column.length && isWhole; at += 1) {
    const value = column[at]!;
    isWhole = value >= 0 && value <= 0xffff_ffff && Math.floor(value) === value;
    if (value > largest) largest = value;
  }
  if (isWhole) return { ...pack(column, widthFor(largest)), values: null };
  const { values, places } = valuesOf(column);
  // A list as long as the column saves nothing.
  if (values.length * 2 > column.length) return { ...pack(column, 8), values: null };
  return { ...pack(places, widthFor(values.length)), values: pack(values, 8).bytes };
}

export function unpackColumn({ width, bytes, values }: PackedColumn): Column {
  const packed = unpack(width, bytes);
  if (values === null) return packed;
  const known = unpack(8, values);
  const column = new Float64Array(packed.length);
  for (let at = 0; at < column.length; at += 1) column[at] = known[packed[at]!]!;
  return column;
}

type Width = PackedColumn['width'];

const widthFor = (largest: number): Width => (largest < 0x100 ? 1 : largest < 0x1_0000 ? 2 : 4);

function valuesOf(column: Column): { readonly values: readonly number[]; readonly places: Uint32Array } {
  const placeOf = new Map<number, number>();
  const values: number[] = [];
  const places = new Uint32Array(column.length);
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at]!;
    let place = placeOf.get(value);
    if (place === undefined) {
      place = values.length;
      placeOf.set(value, place);
      values.push(value);
    }
    places[at] = place;
  }
  return { values, places };
}

function pack(column: Column, width: Width): Pick<PackedColumn, 'width' | 'bytes'> {
  const array = emptyOf(width, column.length);
  for (let at = 0; at < column.length; at += 1) array[at] = column[at]!;
  return { width, bytes: toBase64(new Uint8Array(array.buffer)) };
}

function emptyOf(width: Width, length: number): Uint8Array | Uint16Array | Uint32Array | Float64Array {
  switch (width) {
    case 1:
      return new Uint8Array(length);
    case 2:
      return new Uint16Array(length);
    case 4:
      return new Uint32Array(length);
    case 8:
      return new Float64Array(length);
  }
}

function unpack(width: Width, text: string): Uint8Array | Uint16Array | Uint32Array | Float64Array {
  const { buffer } = fromBase64(text);
  switch (width) {
    case 1:
      return new Uint8Array(buffer);
    case 2:
      return new Uint16Array(buffer);
    case 4:
      return new Uint32Array(buffer);
    case 8:
      return new Float64Array(buffer);
  }
}
