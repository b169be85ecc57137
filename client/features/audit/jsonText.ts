import type { JsonValue } from '../../../shared/model/views.ts';

/** A value of a record as text; missing and empty are told apart. */
export function jsonText(value: JsonValue | undefined, absent: string, empty: string): string {
  if (value === undefined || value === null) return absent;
  if (value === '') return empty;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
