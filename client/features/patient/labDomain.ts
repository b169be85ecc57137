/** Where a strip's y axis begins and ends, and its round numbers. */
export interface LabDomain {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
}

/** Steps of a logarithmic scale inside one decade. */
const ROUND = [1, 2, 5, 10] as const;

/** From the round number below the lowest value to the one above the highest; zero has no place and is left out. */
export function logDomain(values: readonly number[]): LabDomain {
  const positive = values.filter((value) => value > 0);
  const low = roundDown(Math.min(...positive, positive.length === 0 ? 1 : Number.POSITIVE_INFINITY));
  const high = Math.max(roundUp(Math.max(...positive, 0)), roundUp(low * 10));
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const decades = Array.from({ length: last - first + 1 }, (_, i) => tenTo(first + i));
  return { domain: [low, high], ticks: decades };
}

/** A strip does not magnify differences smaller than this part of the value: no analyser measures them. */
const SMALLEST_RANGE = 1e-6;

/** From zero or a round number below to a round number above. */
export function linearDomain(values: readonly number[]): LabDomain {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = stepFor(Math.max(high - low, Math.abs(high) * SMALLEST_RANGE) || 1);
  const from = Math.floor(low / step) * step;
  const count = Math.max(1, Math.ceil((high - from) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, i) => tidy(from + i * step));
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks };
}

const WANTED_STEPS = 3;

function stepFor(range: number): number {
  const rough = range / WANTED_STEPS;
  const power = tenTo(Math.floor(Math.log10(rough)));
  return (ROUND.find((one) => one * power >= rough) ?? 10) * power;
}

function roundDown(value: number): number {
  const power = powerUnder(value);
  return tidy((ROUND.findLast((one) => one * power <= value) ?? 1) * power);
}

function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = powerUnder(value);
  return tidy((ROUND.find((one) => one * power >= value) ?? 10) * power);
}

/** The power of ten at or under a value; the logarithm alone may miss it by one. */
function powerUnder(value: number): number {
  const power = tenTo(Math.floor(Math.log10(value)));
  return power > value ? power / 10 : power;
}

const tenTo = (power: number): number => Number(`1e${power}`);
const tidy = (value: number): number => Number(value.toPrecision(12));
