import type { KeyboardEvent, ReactNode } from 'react';
import classes from './StepLines.module.css';
import type { StepPoint } from './stepPoints.ts';

export type StepMarkKind = 'event' | 'censored';

/** What a mark says, how it stands to the selection, and what pressing it does. */
export interface StepMark {
  readonly label: string;
  readonly isChosen: boolean;
  readonly isFaded: boolean;
  readonly onPress: (isAdding: boolean) => void;
}

/** `null` = drawn only. */
export type StepMarkOf = (time: number, kind: StepMarkKind) => StepMark | null;

interface StepMarksProps {
  readonly point: StepPoint;
  readonly toDay: number;
  readonly x: number;
  readonly y: number;
  readonly markOf: StepMarkOf;
}

/** On a step those whose event made it; a tick for those who were last seen without it. */
export function StepMarks({ point, toDay, x, y, markOf }: StepMarksProps) {
  const { time, events, censored } = point;
  // What is not drawn must not take the focus.
  if (time > toDay) return null;
  return (
    <>
      {censored > 0 && (
        <Pressed mark={markOf(time, 'censored')} x={x} y={y}>
          <line className={classes.censored} x1={x} x2={x} y1={y - 6} y2={y + 6} />
        </Pressed>
      )}
      {events > 0 && (
        <Pressed mark={markOf(time, 'event')} x={x} y={y}>
          <circle className={classes.step} cx={x} cy={y} r={4} />
        </Pressed>
      )}
    </>
  );
}

interface PressedProps {
  readonly mark: StepMark | null;
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}

function Pressed({ mark, x, y, children }: PressedProps) {
  if (mark === null) return children;
  const { label, isChosen, isFaded, onPress } = mark;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress(event.shiftKey);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isChosen}
      className={classes.mark}
      data-faded={isFaded}
      onClick={(event) => onPress(event.shiftKey)}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
      <rect x={x - 6} y={y - 9} width={12} height={18} fill="transparent" />
      {children}
    </g>
  );
}
