import { requireLevel } from '../stats/inputChecks.ts';

export interface SprtDesign {
  readonly p0: number;
  readonly p1: number;
  /** Chance of "unsafe" at p0. */
  readonly alpha: number;
  /** Chance of "safe" at p1. */
  readonly beta: number;
}

export interface SprtPath {
  readonly upper: number;
  readonly lower: number;
  /** Log likelihood ratio after each patient; it goes on after a decision. */
  readonly path: readonly number[];
  readonly decision: 'unsafe' | 'safe' | 'continue';
  /** Number of the patient who decided, from 1. */
  readonly at: number | null;
}

const SLACK = 1e-12;

/** Sequential probability ratio test of an event rate p1 against p0. For experts. Source: [WALD-1945], [STATISTICS §6]. */
export function traceSprt({ p0, p1, alpha, beta }: SprtDesign, outcomes: readonly boolean[]): SprtPath {
  for (const value of [p0, p1, alpha, beta]) requireLevel('A rate or an error', value);
  if (alpha + beta >= 1) throw new RangeError('The two errors must add up to less than 1.');
  const [upper, lower] = [Math.log((1 - beta) / alpha), Math.log(beta / (1 - alpha))];
  let ratio = 0;
  const path = outcomes.map((event) => {
    ratio += event ? Math.log(p1 / p0) : Math.log((1 - p1) / (1 - p0));
    return ratio;
  });
  const at = path.findIndex((one) => one >= upper - SLACK || one <= lower + SLACK);
  if (at === -1) return { upper, lower, path, decision: 'continue', at: null };
  return { upper, lower, path, decision: path[at]! > 0 ? 'unsafe' : 'safe', at: at + 1 };
}
