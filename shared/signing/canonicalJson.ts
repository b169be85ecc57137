/**
 * One text for one value, whatever order its fields were written in: keys sorted by code unit, no spaces, fields without a
 * value left out. Values are those of JSON; a number that JSON cannot say is a bug. Source: [RFC8785 §3.2].
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} cannot be signed`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value === 'object') return `{${fieldsOf(value).join(',')}}`;
  throw new Error(`a ${typeof value} cannot be signed`);
}

function fieldsOf(value: object): readonly string[] {
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
}
