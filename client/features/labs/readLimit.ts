import { readValue } from './readValue.ts';

export type LimitReading = { readonly ok: true; readonly limit: number | null } | { readonly ok: false };

/** A reference limit; empty = the laboratory gave none. */
export function readLimit(text: string): LimitReading {
  if (text.trim() === '') return { ok: true, limit: null };
  const read = readValue(text);
  return read.kind === 'number' && read.comparator === '=' ? { ok: true, limit: read.value } : { ok: false };
}

const SPAN = /^(.*?\d\S*?)\s*(?:-{1,2}|[–—~～至]|\bto\b)\s*(\S*\d.*)$/;
const BOUND = /^([<>≤≥]=?)\s*(.*\d.*)$/;

/** `125-350`, `125～350`, `< 5`, `>60` as two limits; what cannot be read stands in the first, where it is asked about. */
export function splitRange(text: string): { readonly low: string; readonly high: string } {
  const plain = text.normalize('NFKC').trim();
  const bound = BOUND.exec(plain);
  if (bound !== null) {
    return /^[<≤]/.test(plain) ? { low: '', high: bound[2]! } : { low: bound[2]!, high: '' };
  }
  const span = SPAN.exec(plain);
  return span === null ? { low: plain, high: '' } : { low: span[1]!, high: span[2]! };
}
