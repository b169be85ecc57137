import type { FieldChange, JsonValue } from '../model/views.ts';

/** What differs between two versions of a record, field by field; a first version differs from nothing. */
export function changedFields(before: JsonValue | undefined, after: JsonValue | undefined): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  compare('', before, after, changes);
  return changes;
}

function compare(path: string, before: JsonValue | undefined, after: JsonValue | undefined, into: FieldChange[]): void {
  if (isFields(after) && (isFields(before) || before === undefined)) {
    const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
    for (const key of keys) compare(path === '' ? key : `${path}.${key}`, before?.[key], after[key], into);
    return;
  }
  if (JSON.stringify(before) !== JSON.stringify(after)) into.push({ path, before, after });
}

function isFields(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
