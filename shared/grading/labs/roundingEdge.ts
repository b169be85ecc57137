/**
 * Where rounding to 12 significant digits changes its answer. A value compared with an edge needs no rounding itself.
 * Bounds and factors are above 0.
 */

/** The smallest double that is above `bound` once both are rounded. */
export function edgeAbove(bound: number): number {
  const { mantissa, exponent } = decimal(bound);
  return edgeAfter(mantissa, exponent);
}

/** The smallest double that is at least `bound` once both are rounded. */
export function edgeAtLeast(bound: number): number {
  const { mantissa, exponent } = decimal(bound);
  return mantissa === SMALLEST ? edgeAfter(10 * SMALLEST - 1, exponent - 1) : edgeAfter(mantissa - 1, exponent);
}

/** The smallest double that is at least `edge` once it is multiplied with `factor`. */
export function edgeBefore(edge: number, factor: number): number {
  let before = edge / factor;
  while (before * factor >= edge) before -= before * ONE_STEP;
  while (before * factor < edge) before += before * ONE_STEP;
  return before;
}

const SMALLEST = 1e11;

/** Twelve digits as an integer, and the power of ten they are multiplied with. */
function decimal(value: number): { readonly mantissa: number; readonly exponent: number } {
  const [digits, power] = value.toExponential(11).split('e') as [string, string];
  return { mantissa: Number(digits.replace('.', '')), exponent: Number(power) - 11 };
}

/** The first double that rounds to more than these twelve digits: the one beside the middle to the next, or itself. */
function edgeAfter(mantissa: number, exponent: number): number {
  let edge = Number(`${mantissa}5e${exponent - 1}`);
  const rounded = Number(`${mantissa}e${exponent}`);
  const isAfter = (value: number) => Number(value.toPrecision(12)) > rounded;
  while (isAfter(edge)) edge -= edge * ONE_STEP;
  while (!isAfter(edge)) edge += edge * ONE_STEP;
  return edge;
}

/** Of a double, rounds to the distance of its neighbour. */
const ONE_STEP = 1.1 * 2 ** -53;
