import { memo } from 'react';
import { computeClopperPearson } from '../../../shared/stats/incidence/clopperPearson.ts';
import type { Say } from '../../i18n/useWords.ts';
import classes from './Figures.module.css';

interface DotStripProps {
  readonly say: Say<'figures'>;
  readonly names: readonly string[];
  readonly counts: readonly number[];
  readonly of: readonly number[];
}

const WIDTH = 160;
const HEIGHT = 18;
const PAD = 7;
const LEVEL = 0.95;
const SHAPES = [
  'm0-4a4 4 0 1 0 .01 0Z',
  'm-3.6-3.6h7.2v7.2h-7.2Z',
  'm0-4.6 4.2 8-8.4 0Z',
  'm0-4.8 4.8 4.8-4.8 4.8-4.8-4.8Z',
];
const xOf = (share: number): number => PAD + share * (WIDTH - 2 * PAD);
const RULES = [0, 0.5, 1].map((share) => `M${xOf(share)} 0V${HEIGHT}`).join('');
const percent = (share: number): number => Math.round(100 * share);

/** One mark per dose level on a common axis of 0 to 100 %, with its exact interval; the shape is the level. */
export const DotStrip = memo(function DotStrip({ say, names, counts, of }: DotStripProps) {
  const known = names.flatMap((name, at) => (of[at]! > 0 ? [{ name, count: counts[at]!, of: of[at]! }] : []));
  const words: string[] = [];
  let intervals = '';
  let dots = '';
  for (const [at, dot] of known.entries()) {
    const { lower, upper } = computeClopperPearson(dot.count, dot.of, LEVEL)!;
    const y = HEIGHT / 2 + (at - (known.length - 1) / 2) * 3;
    intervals += `M${xOf(lower).toFixed(1)} ${y}H${xOf(upper).toFixed(1)}`;
    dots += `M${xOf(dot.count / dot.of).toFixed(1)} ${y}${SHAPES[at % SHAPES.length]}`;
    words.push(
      say('dotLabel', { name: dot.name, n: dot.count, of: dot.of, lower: percent(lower), upper: percent(upper) }),
    );
  }
  const text = words.join('; ');
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" className={classes.dots}>
      <title>{text}</title>
      <path d={RULES} className={classes.rule} />
      <path d={intervals} className={classes.interval} />
      <path d={dots} className={classes.dot} />
    </svg>
  );
}, isSame);

/** Equal numbers make an equal strip, whatever arrays they came in. */
function isSame(a: DotStripProps, b: DotStripProps): boolean {
  const equal = (one: readonly unknown[], other: readonly unknown[]) =>
    one.length === other.length && one.every((value, at) => value === other[at]);
  return a.say === b.say && equal(a.counts, b.counts) && equal(a.of, b.of) && equal(a.names, b.names);
}
