/** Medians of repeated runs: the thing and its yardstick take turns in one run, so that a busy machine slows both. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Value at quantile `q` in [0, 1], nearest rank. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]!;
}

/** Runs A and B in turn and answers the median of each and of the paired ratios A / B. */
export async function interleave(
  repetitions: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ readonly a: number; readonly b: number; readonly ratio: number }> {
  const as: number[] = [];
  const bs: number[] = [];
  for (let turn = 0; turn < repetitions; turn++) {
    as.push(await a());
    bs.push(await b());
  }
  return { a: median(as), b: median(bs), ratio: median(as.map((value, turn) => value / bs[turn]!)) };
}

/** Slope of log(cost) over log(size): 0 = flat, 1 = linear. */
export function growthExponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ cost }) => Math.log(cost));
  const meanX = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const meanY = ys.reduce((sum, y) => sum + y, 0) / ys.length;
  const covariance = xs.reduce((sum, x, i) => sum + (x - meanX) * (ys[i]! - meanY), 0);
  return covariance / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
}

/** Growth exponent of the median cost of each size, over some rounds through all sizes: a busy moment then hits them all. */
export async function growthOver(
  sizes: readonly number[],
  cost: (size: number) => Promise<number> | number,
  rounds = 5,
): Promise<number> {
  const costs: number[][] = sizes.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, size] of sizes.entries()) costs[i]!.push(await cost(size));
  }
  return growthExponent(sizes.map((size, i) => ({ size, cost: median(costs[i]!) })));
}

export async function elapsedMs(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function print(title: string, lines: readonly string[]): void {
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}

export function number(value: number, digits = 0): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** One goal, told as met or not; a bench never fails, it prints. */
export function goal(value: number, digits: number, sign: '>=' | '<=', bound: number): string {
  const met = sign === '>=' ? value >= bound : value <= bound;
  return `${value.toFixed(digits)} (goal ${sign === '>=' ? '≥' : '≤'} ${bound}: ${met ? 'met' : 'NOT MET'})`;
}
