import { useId } from 'react';
import { GRADE_MARKS } from '../../ui/gradeMarks.ts';
import { MIN_BAR } from './stripLayout.ts';
import classes from './timeline.module.css';
import type { ToxicityMark } from './timelineStrips.ts';
import type { DayScale } from './useDayScale.ts';

const HEIGHT = 15;
/** A solid cross: the lane ends here. */
const DEATH_CROSS = 'M-1.4 -6h2.8v3.4h3v2.8h-3v6.2h-2.8v-6.2h-3v-2.8h3Z';
const ARROW = 7;
/** Narrower than this a numeral would not fit its segment; it then stands beside the bar. */
const NUMERAL_ROOM = 11;

interface ToxicityBarProps {
  readonly mark: ToxicityMark;
  readonly days: DayScale;
  readonly y: number;
}

/** Grade-coloured segments with the numeral on the worst. Uncertain ends fade, unknown ones are dashed. */
export function ToxicityBar({ mark, days, y }: ToxicityBarProps) {
  const id = useId();
  const { bar } = mark;
  const clamp = (x: number) => Math.min(Math.max(x, days.left), days.right);
  const segments = bar.segments.map((segment, i) => {
    const end = clamp(days.x(segment.to));
    // The worst grade is seen even if it lasted a moment, as death does.
    const start = Math.min(clamp(days.x(segment.from)), i === bar.worstSegment ? end - MIN_BAR : end);
    return { ...segment, left: start, right: end };
  });
  const right = clamp(days.x(bar.to));
  const left = Math.min(clamp(days.x(bar.from)), right - MIN_BAR);
  // What is not certain about the end: drawn as an outline only.
  const solidTo = bar.ending === 'unknown' && bar.fadeFrom !== null ? clamp(days.x(bar.fadeFrom)) : right;
  const outline = shapeOf(left, right, y, bar.ending === 'ongoing');
  const worst = segments[bar.worstSegment]!;
  const fades = { from: bar.fadeUntil, to: bar.ending === 'known' ? bar.fadeFrom : null };

  return (
    <>
      <Masks
        id={id}
        left={left}
        right={right}
        solidTo={solidTo}
        y={y}
        outline={outline}
        fades={fades}
        days={days}
        derived={mark.derived}
      />
      <g clipPath={`url(#${id}c)`} mask={fades.from === null && fades.to === null ? undefined : `url(#${id}m)`}>
        {segments.map((segment, i) => {
          const x = i === 0 ? left : segment.left;
          const fill = segment.grade === null ? `url(#${id}h)` : fillOf(segment.grade, mark, id);
          // biome-ignore lint/suspicious/noArrayIndexKey: segments are positions in one history
          return <rect key={i} x={x} width={Math.max(0, segment.right - x)} y={y} height={HEIGHT} fill={fill} />;
        })}
        {segments.map((segment, i) =>
          i === 0 ? null : (
            <line
              // biome-ignore lint/suspicious/noArrayIndexKey: segments are positions in one history
              key={i}
              className={segment.changeUnknown ? classes.changeUnknown : classes.change}
              x1={segment.left}
              x2={segment.left}
              y1={y}
              y2={y + HEIGHT}
            />
          ),
        )}
      </g>
      <path className={edgeOf(mark)} data-open={bar.ending === 'unknown'} d={outline} />
      <Numeral
        grade={worst.grade}
        left={bar.worstSegment === 0 ? left : worst.left}
        right={Math.min(worst.right, solidTo)}
        y={y}
        derived={mark.derived}
      />
      {(bar.ending === 'death' || worst.grade === 5) && (
        <path className={classes.solid} d={DEATH_CROSS} transform={`translate(${right + 8} ${y + HEIGHT / 2})`} />
      )}
      {bar.endBeforeStart && (
        <text className={classes.warning} x={right + 3} y={y + HEIGHT - 3}>
          ⚠
        </text>
      )}
    </>
  );
}

/** What was measured is hatched in the colour of its grade; what was reported is solid. */
function fillOf(grade: keyof typeof GRADE_MARKS, { derived }: ToxicityMark, id: string): string {
  return derived ? `url(#${id}d${grade})` : GRADE_MARKS[grade].fill;
}

const edgeOf = (mark: ToxicityMark) => (mark.serious ? classes.edgeSerious : classes.edge);

function shapeOf(left: number, right: number, y: number, ongoing: boolean): string {
  const bottom = y + HEIGHT;
  if (!ongoing) return `M${left} ${y}H${right}V${bottom}H${left}Z`;
  const neck = Math.max(left, right - ARROW);
  return `M${left} ${y}H${neck}L${right} ${y + HEIGHT / 2}L${neck} ${bottom}H${left}Z`;
}

interface MasksProps {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly solidTo: number;
  readonly y: number;
  readonly outline: string;
  readonly derived: boolean;
  readonly fades: { readonly from: number | null; readonly to: number | null };
  readonly days: DayScale;
}

function Masks({ id, left, right, solidTo, y, outline, fades, days, derived }: MasksProps) {
  const width = Math.max(1, right - left);
  const share = (day: number | null, otherwise: number) =>
    day === null ? otherwise : Math.min(1, Math.max(0, (days.x(day) - left) / width));
  const full = share(fades.from, 0);
  const fading = share(fades.to, 1);
  return (
    <defs>
      <pattern id={`${id}h`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="#fff" />
        <rect width="1.2" height="5" fill="#9aa5a8" />
      </pattern>
      {Object.entries(GRADE_MARKS).map(([grade, { fill }]) =>
        derived ? (
          <pattern
            key={grade}
            id={`${id}d${grade}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" fill="#fff" />
            <rect width="2.4" height="5" fill={fill} />
          </pattern>
        ) : null,
      )}
      <clipPath id={`${id}c`}>
        {solidTo < right ? (
          <rect x={left} width={Math.max(0, solidTo - left)} y={y} height={HEIGHT} />
        ) : (
          <path d={outline} />
        )}
      </clipPath>
      <linearGradient id={`${id}g`}>
        <stop offset="0" stopColor="#fff" stopOpacity={fades.from === null ? 1 : 0.1} />
        <stop offset={full} stopColor="#fff" />
        <stop offset={fading} stopColor="#fff" />
        <stop offset="1" stopColor="#fff" stopOpacity={fades.to === null ? 1 : 0.1} />
      </linearGradient>
      <mask id={`${id}m`} maskUnits="userSpaceOnUse" x={left} y={y} width={width} height={HEIGHT}>
        <rect x={left} y={y} width={width} height={HEIGHT} fill={`url(#${id}g)`} />
      </mask>
    </defs>
  );
}

interface NumeralProps {
  readonly grade: keyof typeof GRADE_MARKS | null;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly derived: boolean;
}

function Numeral({ grade, left, right, y, derived }: NumeralProps) {
  const text = grade === null ? '?' : String(grade);
  const fits = right - left >= NUMERAL_ROOM;
  const fill = grade === null || !fits || derived ? undefined : GRADE_MARKS[grade].text;
  return (
    <text
      className={!fits ? classes.numeralBeside : derived ? classes.numeralHatched : classes.numeral}
      x={fits ? (left + right) / 2 : right + (grade === 5 ? 15 : 3)}
      y={y + 11.5}
      textAnchor={fits ? 'middle' : 'start'}
      style={fill === undefined ? undefined : { fill }}
    >
      {text}
    </text>
  );
}
