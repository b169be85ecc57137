import { computeClopperPearson } from '../../../shared/stats/incidence/clopperPearson.ts';
import { useWords } from '../../i18n/useWords.ts';
import classes from './Figures.module.css';

interface Dot {
  readonly name: string;
  readonly count: number;
  readonly of: number;
}

const WIDTH = 160;
const HEIGHT = 18;
const PAD = 7;
const LEVEL = 0.95;
const SHAPES = [
  'M0-4A4 4 0 1 0 .01-4Z',
  'M-3.6-3.6H3.6V3.6H-3.6Z',
  'M0-4.6 4.2 3.4H-4.2Z',
  'M0-4.8 4.8 0 0 4.8-4.8 0Z',
];
const xOf = (share: number): number => PAD + share * (WIDTH - 2 * PAD);

/** One mark per dose level on a common axis of 0 to 100 %, with its exact interval; the shape is the level. */
export function DotStrip({ dots }: { readonly dots: readonly Dot[] }) {
  const say = useWords('figures');
  const known = dots.filter(({ of }) => of > 0);
  const text = known.map((dot) => describe(dot)).join('; ');
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={text} className={classes.dots}>
      <title>{text}</title>
      {[0, 0.5, 1].map((share) => (
        <line key={share} x1={xOf(share)} x2={xOf(share)} y1={0} y2={HEIGHT} className={classes.rule} />
      ))}
      {known.map((dot, at) => {
        const interval = computeClopperPearson(dot.count, dot.of, LEVEL)!;
        const y = HEIGHT / 2 + (at - (known.length - 1) / 2) * 3;
        return (
          <g key={dot.name}>
            <line x1={xOf(interval.lower)} x2={xOf(interval.upper)} y1={y} y2={y} className={classes.interval} />
            <path
              d={SHAPES[at % SHAPES.length]}
              transform={`translate(${xOf(dot.count / dot.of)} ${y})`}
              className={classes.dot}
              data-level={at}
            />
          </g>
        );
      })}
    </svg>
  );

  function describe({ name, count, of }: Dot): string {
    const { lower, upper } = computeClopperPearson(count, of, LEVEL)!;
    const percent = (share: number) => Math.round(100 * share);
    return say('dotLabel', { name, n: count, of, lower: percent(lower), upper: percent(upper) });
  }
}
