import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import classes from './timeline.module.css';
import type { CurveStrip, GradeBand } from './timelineStrips.ts';
import type { DayScale } from './useDayScale.ts';

/** Lower than this a band has no room for its numeral. */
const NUMERAL_HEIGHT = 8.5;

interface BandLayerProps {
  readonly strip: CurveStrip;
  readonly days: DayScale;
  readonly toY: (value: number) => number;
}

/** Grades as faint backgrounds, with their numerals at the right edge. Source: [FIGURES §2.8]. */
export function BandLayer({ strip, days, toY }: BandLayerProps) {
  const placed = strip.bands.flatMap((band) => placeBand(band, strip, days, toY) ?? []);
  return (
    <g aria-hidden className={classes.bands}>
      {placed.map(({ band, left, right, top, bottom }) => (
        <rect
          key={keyOf(band)}
          x={left}
          width={right - left}
          y={top}
          height={bottom - top}
          fill={GRADE_MARKS[band.grade].fill}
        />
      ))}
      {placed
        .filter(({ right, top, bottom }) => right === days.right && bottom - top >= NUMERAL_HEIGHT)
        .map(({ band, right, top, bottom }) => (
          <text key={keyOf(band)} x={right + 4} y={(top + bottom) / 2 + 4}>
            {band.grade}
          </text>
        ))}
    </g>
  );
}

const keyOf = ({ grade, low, from }: GradeBand): string => `${grade} ${low} ${from}`;

interface PlacedBand {
  readonly band: GradeBand;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function placeBand(band: GradeBand, { domain }: CurveStrip, days: DayScale, toY: (value: number) => number) {
  const low = Math.max(band.low ?? domain[0], domain[0]);
  const high = Math.min(band.high ?? domain[1], domain[1]);
  const left = band.from === null ? days.left : Math.max(days.x(band.from), days.left);
  const right = band.to === null ? days.right : Math.min(days.x(band.to), days.right);
  if (low >= high || left >= right) return null;
  return { band, left, right, top: toY(high), bottom: toY(low) } satisfies PlacedBand;
}
