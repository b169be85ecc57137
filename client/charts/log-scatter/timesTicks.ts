const DIGITS = [1, 2, 3, 5] as const;

export interface LogEnds {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** A logarithmic axis of multiples that holds every value, 1 always on it. Values of 0 lie at its foot. */
export function timesTicks(values: readonly number[]): LogEnds {
  const positive = values.filter((value) => value > 0);
  const low = Math.min(0.5, ...positive);
  const high = Math.max(5, ...positive);
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  // Through text, since 10 ** -3 * 5 is not 0.005.
  const all = Array.from({ length: to - from + 1 }, (_, at) => DIGITS.map((digit) => Number(`${digit}e${from + at}`)));
  const ticks = all.flat();
  const first = ticks.findLast((tick) => tick <= low) ?? low;
  const last = ticks.find((tick) => tick >= high) ?? high;
  return { low: first, high: last, ticks: ticks.filter((tick) => tick >= first && tick <= last) };
}
