import type { Point } from './sample.ts';

export interface TerminalSlope {
  /** Per day. */
  readonly lambdaZ: number;
  readonly points: number;
  readonly adjustedR2: number;
  /** Days from the first to the last point of the fit. */
  readonly spanDays: number;
}

const FEWEST_POINTS = 3;
/** Fits this close to the best are as good, and the one with most points is taken [STATISTICS §7]. */
const AS_GOOD = 1e-4;

/**
 * Slope of the last quantifiable points after the peak on the log scale: of the last 3, 4, … points, those whose fit is
 * as good as the best, and of these the most. `null` with fewer than 3 points or no fall. Source: [STATISTICS §7].
 * @param quantifiable points with values above 0, rising in time
 */
export function fitTerminalSlope(quantifiable: readonly Point[], peakTime: number): TerminalSlope | null {
  const after = quantifiable.filter(({ time }) => time > peakTime);
  const fits: TerminalSlope[] = [];
  for (let count = FEWEST_POINTS; count <= after.length; count += 1) {
    const fit = regress(after.slice(-count));
    if (fit.lambdaZ > 0) fits.push(fit);
  }
  const best = Math.max(...fits.map(({ adjustedR2 }) => adjustedR2));
  return fits.findLast(({ adjustedR2 }) => adjustedR2 > best - AS_GOOD) ?? null;
}

function regress(points: readonly Point[]): TerminalSlope {
  const count = points.length;
  const meanTime = points.reduce((sum, { time }) => sum + time, 0) / count;
  // Against the first value, so that equal values have equal logarithms of exactly 0.
  const logs = points.map(({ value }) => Math.log(value / points[0]!.value));
  const meanLog = logs.reduce((sum, log) => sum + log, 0) / count;
  let [timeSquares, logSquares, products] = [0, 0, 0];
  points.forEach(({ time }, index) => {
    const [dt, dy] = [time - meanTime, logs[index]! - meanLog];
    timeSquares += dt * dt;
    logSquares += dy * dy;
    products += dt * dy;
  });
  const r2 = logSquares === 0 ? 0 : (products * products) / (timeSquares * logSquares);
  return {
    lambdaZ: -products / timeSquares,
    points: count,
    adjustedR2: 1 - ((1 - r2) * (count - 1)) / (count - 2),
    spanDays: points.at(-1)!.time - points[0]!.time,
  };
}
