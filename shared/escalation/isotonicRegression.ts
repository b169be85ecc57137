import { requireSameLength } from '../stats/inputChecks.ts';

/**
 * The non-decreasing values nearest to the given ones, weighted least squares, by pooling adjacent violators.
 * Source: [BARLOW-1972].
 */
export function isotonicRegression(values: readonly number[], weights: readonly number[]): readonly number[] {
  requireSameLength(values, weights);
  const pools: { mean: number; weight: number; count: number }[] = [];
  values.forEach((value, index) => {
    let pool = { mean: value, weight: weights[index]!, count: 1 };
    for (let before = pools.at(-1); before && before.mean >= pool.mean; before = pools.at(-1)) {
      const weight = before.weight + pool.weight;
      const mean = (before.mean * before.weight + pool.mean * pool.weight) / weight;
      pool = { mean, weight, count: before.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  return pools.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
}
