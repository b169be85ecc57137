/** Chance with a memory: the same seed gives the same numbers on every machine. */
export interface Random {
  /** In [low, high). */
  uniform(low: number, high: number): number;
  normal(mean: number, sd: number): number;
  /** `sigma` is the standard deviation of the logarithm. */
  lognormal(median: number, sigma: number): number;
  pick<T>(items: readonly T[]): T;
}

/** One stream per topic, so that a change in one part of the simulation leaves every other part as it was. */
export function createRandom(seed: number, ...topic: readonly string[]): Random {
  const next = mulberry32(seed ^ fnv1a(topic.join('/')));
  const uniform = (low: number, high: number) => low + (high - low) * next();
  // Box-Muller; 1 - u keeps the logarithm away from 0.
  const standard = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    uniform,
    normal: (mean, sd) => mean + sd * standard(),
    lognormal: (median, sigma) => median * Math.exp(sigma * standard()),
    pick: (items) => items[Math.floor(next() * items.length)]!,
  };
}

/** Thirty-two bits of state, enough for a demo trial. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
