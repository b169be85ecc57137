import { useEffect, useRef, useState } from 'react';
import { type AxisScale, dayAt, drawnAt } from './axisScale.ts';
import classes from './timeline.module.css';
import { useDayScale } from './useDayScale.ts';

/** One line through all strips, at the pointer or at the mark that has the focus, with its day. It takes no clicks. */
export function CrossHair({
  scale,
  labelOf,
}: {
  readonly scale: AxisScale;
  readonly labelOf: (day: number) => string;
}) {
  const group = useRef<SVGGElement>(null);
  const x = usePointedAt(group);
  const days = useDayScale(scale);
  const visible = days !== null && x !== null && x >= days.left && x <= days.right;
  return (
    <g ref={group} className={classes.cross} aria-hidden>
      {visible && <Line x={x} days={days} scale={scale} labelOf={labelOf} />}
    </g>
  );
}

interface LineProps {
  readonly x: number;
  readonly days: NonNullable<ReturnType<typeof useDayScale>>;
  readonly scale: AxisScale;
  readonly labelOf: (day: number) => string;
}

function Line({ x, days: { left, right, top, bottom }, scale, labelOf }: LineProps) {
  const low = drawnAt(scale.from, scale);
  const share = (x - left) / (right - left);
  const day = dayAt(low + share * (drawnAt(scale.to, scale) - low), scale);
  const nearRight = share > 0.8;
  return (
    <>
      <line x1={x} x2={x} y1={top} y2={bottom} />
      <text x={x + (nearRight ? -5 : 5)} y={bottom - 5} textAnchor={nearRight ? 'end' : 'start'}>
        {labelOf(Math.floor(day))}
      </text>
    </>
  );
}

/** Listens on the whole drawing, so that the line follows the pointer over marks too. */
function usePointedAt(group: { readonly current: SVGGElement | null }): number | null {
  const [x, setX] = useState<number | null>(null);
  useEffect(() => {
    const svg = group.current?.ownerSVGElement;
    if (svg === undefined || svg === null) return;
    const stop = new AbortController();
    const on = { signal: stop.signal };
    const leftOf = () => svg.getBoundingClientRect().left;
    svg.addEventListener('pointermove', (event) => setX(event.clientX - leftOf()), on);
    svg.addEventListener('pointerleave', () => setX(null), on);
    svg.addEventListener('focusin', (event) => setX(startOf(event.target) - leftOf()), on);
    return () => stop.abort();
  }, [group]);
  return x;
}

function startOf(target: EventTarget | null): number {
  return target instanceof Element ? target.getBoundingClientRect().left : Number.NaN;
}
