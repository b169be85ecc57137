/** One mark: terms that fell on the same place are one. */
export interface VolcanoPoint {
  /** Difference and width of its interval, in percentage points. */
  readonly x: number;
  readonly y: number;
  readonly names: readonly string[];
  /** Places of the terms in what was given. */
  readonly members: readonly number[];
}

/** Terms by difference and width, one mark a place; with few patients many coincide. */
export function volcanoPoints(
  terms: readonly { readonly name: string; readonly difference: number; readonly width: number }[],
): readonly VolcanoPoint[] {
  const places = new Map<string, { x: number; y: number; names: string[]; members: number[] }>();
  for (const [at, { name, difference, width }] of terms.entries()) {
    const [x, y] = [Math.round(difference * 1000) / 10, Math.round(width * 1000) / 10];
    const key = `${x} ${y}`;
    const place = places.get(key) ?? { x, y, names: [], members: [] };
    places.set(key, place);
    place.names.push(name);
    place.members.push(at);
  }
  return [...places.values()];
}
