/** Tick marks a clinician reads: a second, ten, a minute, ten, an hour, six, a day, three, ten, thirty. */
const TICKS_MS = [1, 10, 60, 600, 3600, 21_600, 86_400, 259_200, 864_000, 2_592_000].map((seconds) => seconds * 1000);

export interface LogTimeAxis {
  readonly ticksMs: readonly number[];
  /** Share of the width, 0 to 1; what is shorter than the first tick lies at 0. */
  readonly shareOf: (ms: number) => number;
}

/** A logarithmic axis of time from one second to the first tick that is no shorter than the longest. */
export function logTimeAxis(longestMs: number): LogTimeAxis {
  const last = TICKS_MS.findIndex((tick) => tick >= longestMs);
  const ticksMs = TICKS_MS.slice(0, Math.max(3, last === -1 ? TICKS_MS.length : last + 1));
  const from = Math.log(ticksMs[0]!);
  const to = Math.log(Math.max(ticksMs.at(-1)!, longestMs));
  return { ticksMs, shareOf: (ms) => (ms <= ticksMs[0]! ? 0 : (Math.log(ms) - from) / (to - from)) };
}
