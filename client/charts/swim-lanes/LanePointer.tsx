import { type MouseEvent, type Ref, useImperativeHandle, useState } from 'react';
import type { SwimBar } from '../../../shared/figures/swimLanes.ts';
import { PlotTip } from '../plot-tip/PlotTip.tsx';
import type { DayScale } from '../timeline/useDayScale.ts';
import { useLanes } from './laneContext.ts';
import { type BarBox, barAt } from './laneShapes.ts';
import classes from './SwimLanes.module.css';

export interface LanePointerHandle {
  /** To the next or the one before of a patient's bars, by their beginning. */
  readonly step: (number: string, by: 1 | -1) => void;
  /** The bar of this patient that is pointed at, if any. */
  readonly barOf: (number: string) => SwimBar | undefined;
  readonly leave: () => void;
}

interface LanePointerProps {
  readonly ref: Ref<LanePointerHandle>;
  readonly boxes: readonly BarBox[];
  readonly days: DayScale;
  readonly bottom: number;
}

/** Finds the bar that is pointed at, says it and selects it. It keeps its own state, so that moving over the bars draws none anew. */
export function LanePointer({ ref, boxes, days, bottom }: LanePointerProps) {
  const { titleOf, onPress } = useLanes();
  const [pointed, setPointed] = useState<BarBox | null>(null);
  // What was pointed at may be gone since.
  const at = pointed !== null && boxes.includes(pointed) ? pointed : null;
  useImperativeHandle(ref, () => ({
    step(number, by) {
      const own = boxes
        .filter(({ lane }) => lane.number === number)
        .toSorted((a, b) => a.left - b.left || a.top - b.top);
      const from = at === null ? -1 : own.indexOf(at);
      setPointed(own[Math.min(Math.max(from + by, 0), own.length - 1)] ?? null);
    },
    barOf: (number) => (at?.lane.number === number ? at.bar : undefined),
    leave: () => setPointed(null),
  }));
  const find = (event: MouseEvent<SVGElement>) => {
    const svg = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    return barAt(boxes, event.clientX - svg.left, event.clientY - svg.top);
  };
  return (
    <g>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same by keyboard is on the rows' names */}
      <rect
        className={classes.ground}
        data-on-bar={at !== null}
        x={days.left}
        y={days.top}
        width={days.right - days.left}
        height={bottom - days.top}
        onPointerMove={(event) => setPointed(find(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const box = find(event);
          if (box !== null) onPress(box.lane.number, event.shiftKey, box.bar);
        }}
      />
      {at !== null && (
        <g>
          <rect
            className={classes.pointed}
            x={at.left - 1}
            y={at.top - 1}
            width={at.right - at.left + 2}
            height={at.bottom - at.top + 2}
          />
          <PlotTip
            words={titleOf(at.bar)}
            x={(at.left + at.right) / 2}
            y={at.top}
            left={days.left}
            right={days.right}
            top={days.top}
          />
        </g>
      )}
    </g>
  );
}
