/** The row `after` has at its end and `before` has not, all other rows being the very same; `undefined` if it is otherwise. */
export function addedRow<R>(before: readonly R[], after: readonly R[]): R | undefined {
  const count = before.length;
  if (after.length !== count + 1) return undefined;
  for (let i = 0; i < count; i++) if (before[i] !== after[i]) return undefined;
  return after[count];
}
