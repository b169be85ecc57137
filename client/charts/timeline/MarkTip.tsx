import { type Ref, type RefObject, useImperativeHandle, useState } from 'react';
import type { ShowTip } from './markTipContext.ts';
import classes from './timeline.module.css';

export interface MarkTipHandle {
  readonly show: ShowTip;
}

interface Shown {
  readonly left: number;
  readonly top: number;
  readonly lines: readonly string[];
}

/** The note beside a mark. It keeps its own state, so that moving the pointer redraws nothing else. */
export function MarkTip({
  ref,
  box,
}: {
  readonly ref: Ref<MarkTipHandle>;
  readonly box: RefObject<HTMLElement | null>;
}) {
  const [shown, setShown] = useState<Shown | null>(null);
  useImperativeHandle(ref, () => ({
    show: (target, lines) => setShown(target === null ? null : { ...placeBeside(target, box.current), lines }),
  }));
  if (shown === null) return null;
  const [title, ...rest] = shown.lines;
  return (
    <div className={classes.tip} style={{ left: shown.left, top: shown.top }} role="presentation">
      <strong>{title}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

const WIDTH = 300;
const GAP = 8;

function placeBeside(target: Element, box: HTMLElement | null): { left: number; top: number } {
  const mark = target.getBoundingClientRect();
  const frame = box?.getBoundingClientRect() ?? mark;
  const left = Math.min(Math.max(0, mark.left - frame.left), Math.max(0, frame.width - WIDTH));
  return { left, top: mark.bottom - frame.top + GAP };
}
