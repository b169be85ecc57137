/**
 * The smallest whole number from `from` on, below `to`, whose value is at least `wanted`; `to` = none. The values never
 * fall. Found in few steps when it lies near `hint`.
 */
export function firstAtLeast(
  value: (at: number) => number,
  wanted: number,
  from: number,
  to: number,
  hint: number,
): number {
  if (from >= to) return to;
  const reaches = (at: number): boolean => value(at) >= wanted;
  /** The last number known not to reach it, and the first known to. */
  let [below, above] = [from - 1, to];
  const start = Math.min(Math.max(hint, from), to - 1);
  const isDown = reaches(start);
  if (isDown) above = start;
  else below = start;
  // Away from the hint in growing steps, until it lies between two numbers; then by halves.
  for (let step = 1; above - below > 1; step *= 2) {
    const at = isDown ? Math.max(above - step, below + 1) : Math.min(below + step, above - 1);
    const isReached = reaches(at);
    if (isReached) above = at;
    else below = at;
    if (isReached !== isDown) break;
  }
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (reaches(middle)) above = middle;
    else below = middle;
  }
  return above;
}
