import type { BenchFigure } from './page/benchPage.ts';
import type { Cost, Drawn } from './sides.ts';

/** One pair, drawn one after the other; `null` = theirs was not done within the cap. */
export interface Measured {
  readonly figure: BenchFigure;
  readonly count: number;
  readonly ours: Drawn;
  readonly theirs: Drawn | null;
}
export type DrawnAlone = Pick<Measured, 'figure' | 'count' | 'ours'>;

const PEER: Readonly<Record<BenchFigure, string>> = {
  explorer: 'aeexplorer 3.3.5',
  timelines: 'ae-timelines 2.1.5',
  labs: 'safety-outlier-explorer 2.5.4',
};

type Act = 'paint' | 'filter';

/** How many times faster than the peer at least. */
const GOALS: readonly {
  readonly figure: BenchFigure;
  readonly count: number;
  readonly act: Act;
  readonly times: number;
}[] = [
  { figure: 'explorer', count: 300, act: 'paint', times: 1 },
  { figure: 'timelines', count: 300, act: 'paint', times: 1 },
  { figure: 'labs', count: 300, act: 'paint', times: 1 },
  { figure: 'explorer', count: 100_000, act: 'paint', times: 10 },
  { figure: 'explorer', count: 100_000, act: 'filter', times: 20 },
  { figure: 'timelines', count: 10_000, act: 'paint', times: 20 },
  { figure: 'timelines', count: 100_000, act: 'paint', times: 100 },
  { figure: 'labs', count: 100_000, act: 'paint', times: 40 },
];

/** Between these numbers of events. */
export const GROWTH_SIZES = [10_000, 100_000] as const;
/** Time grows by no more than this power of the number of events. */
const GROWTH: readonly { readonly figure: BenchFigure; readonly act: Act; readonly exponent: number }[] = [
  { figure: 'explorer', act: 'filter', exponent: 0.3 },
  { figure: 'timelines', act: 'paint', exponent: 0.2 },
  { figure: 'timelines', act: 'filter', exponent: 0.2 },
];
const MOST_NODES = 3000;

export const isHeldToGrowth = (name: BenchFigure): boolean => GROWTH.some(({ figure }) => figure === name);

/**
 * @param alone ours only, both sizes in turn
 * @param by what the goals are held to; the other stands beside it
 */
export function reportOn(
  measured: readonly Measured[],
  alone: readonly DrawnAlone[],
  capMs: number,
  by: keyof Cost,
): { readonly lines: readonly string[]; readonly allMet: boolean } {
  const lines: string[] = [];
  let allMet = true;
  const judge = (what: string, isMet: boolean) => {
    lines.push(`${isMet ? 'met   ' : 'MISSED'} ${what}`);
    allMet &&= isMet;
  };
  for (const { figure, count, act, times } of GOALS) {
    const pairs = measured.filter((one) => one.figure === figure && one.count === count);
    if (pairs.length === 0) continue;
    const ratio = (key: keyof Cost) => ratioOf(pairs, act, key, capMs);
    judge(
      `${figure}, ${count} rows, ${act}: ${both(ratio, 1)} times faster than ${PEER[figure]} (goal ${times})`,
      ratio(by) >= times,
    );
  }
  for (const { figure, act, exponent } of GROWTH) {
    const own = alone.filter((one) => one.figure === figure);
    if (own.length === 0) continue;
    const [small, large] = GROWTH_SIZES;
    const cost = (size: number, key: keyof Cost) =>
      median(own.filter(({ count }) => count === size).map(({ ours }) => ours[act][key]));
    const found = (key: keyof Cost) => Math.log(cost(large, key) / cost(small, key)) / Math.log(large / small);
    judge(
      `${figure}, ${act}: grows by the power ${both(found, 2)} from ${small} to ${large} (goal ${exponent})`,
      found(by) <= exponent,
    );
  }
  const lanes = measured.filter(({ figure }) => figure === 'timelines').map(({ ours }) => ours.nodes);
  if (lanes.length > 0)
    judge(`timelines: at most ${Math.max(...lanes)} nodes (goal ${MOST_NODES})`, Math.max(...lanes) <= MOST_NODES);
  return { lines, allMet };
}

const both = (of: (key: keyof Cost) => number, digits: number): string =>
  `${of('wallMs').toFixed(digits)} (CPU ${of('cpuMs').toFixed(digits)})`;

/** What was measured of one figure at one size. */
export function linesOf(pairs: readonly Measured[], capMs: number): readonly string[] {
  if (pairs.length === 0) return [];
  const { figure, count } = pairs[0]!;
  const text = (side: (pair: Measured) => Drawn | null, act: Act) => {
    const costs = pairs.map((pair) => side(pair)?.[act] ?? null);
    if (costs.includes(null)) return `not in ${capMs / 1000} s`;
    const of = (key: keyof Cost) => median(costs.map((cost) => cost![key])).toFixed(0);
    return `${of('wallMs')} (${of('cpuMs')})`;
  };
  return (['paint', 'filter'] as const).map((act) => {
    const [wall, cpu] = [ratioOf(pairs, act, 'wallMs', capMs), ratioOf(pairs, act, 'cpuMs', capMs)];
    return [
      figure.padEnd(10),
      String(count).padStart(6),
      act.padEnd(6),
      `n ${pairs.length}`,
      `ours ${text(({ ours }) => ours, act)} ms (CPU), ${pairs[0]!.ours.nodes} nodes`,
      `theirs ${text(({ theirs }) => theirs, act)}, ${pairs[0]!.theirs?.nodes ?? '?'} nodes`,
      `times faster ${wall.toFixed(1)} (CPU ${cpu.toFixed(1)})`,
    ].join(' | ');
  });
}

/** Median of paired ratios; one that was given up counts with the cap, so that the ratio is a lower bound. */
const ratioOf = (pairs: readonly Measured[], act: Act, key: keyof Cost, capMs: number): number =>
  median(pairs.map(({ ours, theirs }) => (theirs?.[act][key] ?? capMs) / ours[act][key]));

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
