import type { AxisSpan } from '../../../shared/time/timeAxis.ts';
import { MarkLink } from './MarkLink.tsx';
import type { LayerProps } from './StripLayer.tsx';
import { EMPTY_LANE, LABEL_FONT, labelled, pixels, TOXICITY_LANE, toxicityLabel } from './stripLayout.ts';
import { ToxicityBar } from './ToxicityBar.tsx';
import { textWidth } from './textWidth.ts';
import classes from './timeline.module.css';
import type { ToxicityMark } from './timelineStrips.ts';

const LABEL_BASE = 11;
const BAR_TOP = 14;

/** Toxicity bars by family; a family without events is named and says so. */
export function ToxicityLayer({ laid, days, y, selected, onOpen, none }: LayerProps & { readonly none: string }) {
  let first = true;
  return laid.toxicity.map((lane, at) => (
    <g key={lane.title}>
      <text className={classes.laneTitle} x={days.left - 8} y={y + lane.top + 12} textAnchor="end">
        {lane.title}
      </text>
      {lane.marks.length === 0 && (
        <text className={classes.none} x={days.left + 6} y={y + lane.top + EMPTY_LANE - 5}>
          {none}
        </text>
      )}
      {lane.marks.map(({ mark, top }) => {
        const bar = pixels(mark.bar, days.x);
        if (bar.to < days.left || bar.from > days.right) return null;
        const isFirst = first;
        first = false;
        return (
          <MarkLink
            key={mark.recordKey}
            mark={mark}
            at={mark.bar.from + at * 1e4}
            first={isFirst}
            selected={selected}
            onOpen={onOpen}
          >
            <Hit mark={mark} bar={bar} rightEdge={days.right} y={y + top} />
            <Label mark={mark} x={Math.max(bar.from, days.left)} rightEdge={days.right} y={y + top + LABEL_BASE} />
            <ToxicityBar mark={mark} days={days} y={y + top + BAR_TOP} />
          </MarkLink>
        );
      })}
    </g>
  ));
}

interface HitProps {
  readonly mark: ToxicityMark;
  readonly bar: AxisSpan;
  readonly rightEdge: number;
  readonly y: number;
}

/** Bar and label are one thing to point at, the space between them too. */
function Hit({ mark, bar, rightEdge, y }: HitProps) {
  const { from, to } = labelled(bar, toxicityLabel(mark), rightEdge);
  return <rect className={classes.hit} x={from} y={y} width={Math.max(0, to - from)} height={TOXICITY_LANE - 2} />;
}

interface LabelProps {
  readonly mark: ToxicityMark;
  readonly x: number;
  readonly y: number;
  readonly rightEdge: number;
}

/** `S` serious, the term, a flag, and the signature under a confirmed one. */
function Label({ mark, x, y, rightEdge }: LabelProps) {
  const start = Math.max(0, Math.min(x, rightEdge - textWidth(toxicityLabel(mark), LABEL_FONT)));
  const seriousWidth = mark.serious ? 12 : 0;
  const flagAt = start + seriousWidth + textWidth(mark.label, LABEL_FONT) + 5;
  return (
    <g>
      {mark.serious && (
        <text className={classes.seriousMark} x={start} y={y}>
          S
        </text>
      )}
      <text className={classes.barLabel} x={start + seriousWidth} y={y}>
        {mark.label}
      </text>
      {mark.flag !== 'none' && (
        <path
          className={mark.flag === 'filled' ? classes.flagFilled : classes.flagOpen}
          d="M0 1V-10H8L6 -7L8 -4H0"
          transform={`translate(${flagAt} ${y})`}
        />
      )}
      {mark.signature !== null && (
        <text className={classes.signature} x={flagAt + (mark.flag === 'none' ? 2 : 13)} y={y}>
          {mark.signature}
        </text>
      )}
    </g>
  );
}
