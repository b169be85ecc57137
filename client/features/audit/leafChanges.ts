import type { FieldChange, JsonValue } from '../../../shared/model/views.ts';

type Json = JsonValue | undefined;

/** Entries of a list or of an object by their name; a plain value has none. */
function partsOf(value: Json): Readonly<Record<string, JsonValue>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** A change of a list or of an object as changes of the plain values in it; what stayed the same is left out. */
export function leafChanges({ path, before, after }: FieldChange): readonly FieldChange[] {
  const [old, next] = [partsOf(before), partsOf(after)];
  const isLeaf = (old === undefined && next === undefined) || (before != null && old === undefined);
  if (isLeaf || (after != null && next === undefined)) return [{ path, before, after }];
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(next ?? {})])];
  const changed = names.filter((name) => JSON.stringify(old?.[name]) !== JSON.stringify(next?.[name]));
  if (changed.length === 0) return [{ path, before, after }];
  return changed.flatMap((name) => leafChanges({ path: `${path}.${name}`, before: old?.[name], after: next?.[name] }));
}
