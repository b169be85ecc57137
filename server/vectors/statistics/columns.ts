/** The rows of two columns of a vector file. */
export function zip<One, Other>(one: readonly One[], other: readonly Other[]): readonly (readonly [One, Other])[] {
  if (one.length !== other.length) throw new Error(`Columns of ${one.length} and ${other.length} values.`);
  return one.map((value, index) => [value, other[index]!]);
}
