import { MarkLink } from './MarkLink.tsx';
import type { LayerProps } from './StripLayer.tsx';
import { LABEL_FONT, MOMENT_LANE } from './stripLayout.ts';
import { textWidth } from './textWidth.ts';
import classes from './timeline.module.css';
import type { MomentMark } from './timelineStrips.ts';

const SHAPES: Readonly<Record<MomentMark['shape'], string>> = {
  tick: 'M0 -5V5',
  cross: 'M-1.6 -6h3.2v3.4h3.4v3.2h-3.4v6.4h-3.2v-6.4h-3.4v-3.2h3.4Z',
  diamond: 'M0 -5L5 0 0 5 -5 0Z',
};

/** Visits and what else happened to the patient: a mark at its moment and its name beside it. */
export function MomentLayer({ laid, days, y, selected, onOpen }: LayerProps) {
  return laid.moments?.marks.map(({ mark, top }, i) => {
    const x = days.x(mark.x);
    if (x < days.left || x > days.right) return null;
    const middle = y + top + MOMENT_LANE / 2;
    const leftwards = x + 10 + textWidth(mark.label, LABEL_FONT) > days.right;
    return (
      <MarkLink key={mark.recordKey} mark={mark} at={mark.x} first={i === 0} selected={selected} onOpen={onOpen}>
        <rect x={x - 6} y={middle - 8} width={12} height={16} className={classes.hit} />
        <path
          className={mark.shape === 'tick' ? classes.tick : classes.solid}
          d={SHAPES[mark.shape]}
          transform={`translate(${x} ${middle})`}
        />
        <text
          className={classes.momentLabel}
          x={x + (leftwards ? -8 : 8)}
          y={middle + 4}
          textAnchor={leftwards ? 'end' : 'start'}
        >
          {mark.label}
        </text>
      </MarkLink>
    );
  });
}
