import type { CSSProperties } from 'react';
import type { DltWindowDates } from '../../../shared/model/assessment.ts';
import type { CalendarDate, Instant } from '../../../shared/model/dates.ts';
import classes from './WindowBar.module.css';
import { windowBar } from './windowBar.ts';

interface WindowBarProps {
  readonly window: DltWindowDates;
  /** Today at the site, or the day of the cut. */
  readonly todayOn: CalendarDate;
  readonly ripensAt: readonly Instant[];
  readonly zone: string;
  /** Shown as a tick at the end of a window that passed without a DLT. */
  readonly isCleared: boolean;
  /** What the bar says, for those who do not see it. */
  readonly label: string;
}

const monthDay = (date: CalendarDate): string => date.slice(5);
const at = (share: number): CSSProperties => ({ left: `${share * 100}%` });

/** The window filled to today, both ends labelled; a diamond where time alone would turn a finding into a DLT. */
export function WindowBar({ window, todayOn, ripensAt, zone, isCleared, label }: WindowBarProps) {
  const { filled, ripening, isOver } = windowBar(window, todayOn, ripensAt, zone);
  return (
    <span className={classes.bar} role="img" aria-label={label} title={label}>
      <span className={classes.end}>{monthDay(window.startOn)}</span>
      <span className={classes.track}>
        <span className={classes.fill} data-over={isOver} style={{ width: `${filled * 100}%` }} />
        {!isOver && filled > 0 && <span className={classes.today} style={at(filled)} />}
        {ripening.map((share) => (
          <span key={share} className={classes.ripens} style={at(share)} />
        ))}
        {isCleared && <span className={classes.cleared}>✓</span>}
      </span>
      <span className={classes.end}>{monthDay(window.endOn)}</span>
    </span>
  );
}
