import { MarkLink } from './MarkLink.tsx';
import type { LayerProps } from './StripLayer.tsx';
import { LABEL_FONT, NOTE_LANE } from './stripLayout.ts';
import { textWidth } from './textWidth.ts';
import classes from './timeline.module.css';

/** Room between two listed records, and after their heading. */
const GAP = 12;

/** Records of a curve that nothing can be drawn from: counted, and listed as far as the line reaches. */
export function NoteLayer({ laid, days, y, selected, onOpen, follows }: LayerProps & { readonly follows: boolean }) {
  if (laid.note === null) return null;
  const { lane, top } = laid.note;
  const base = y + top + NOTE_LANE - 5;
  const x = days.left + 6;
  let at = x + textWidth(lane.title, LABEL_FONT) + GAP;
  const listed = lane.marks.map((mark) => {
    const left = at;
    const right = left + textWidth(mark.label, LABEL_FONT);
    at = right + GAP;
    return { mark, left, right };
  });
  return (
    <g>
      <text className={classes.noteTitle} x={x} y={base}>
        {lane.title}
      </text>
      {listed
        .filter(({ right }) => right <= days.right)
        .map(({ mark, left }, i) => (
          <MarkLink
            key={mark.recordKey}
            mark={mark}
            at={1e6 + i}
            first={!follows && i === 0}
            selected={selected}
            onOpen={onOpen}
          >
            <text className={classes.noteItem} x={left} y={base}>
              {mark.label}
            </text>
          </MarkLink>
        ))}
    </g>
  );
}
