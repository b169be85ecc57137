import type { CalendarDate } from '../model/dates.ts';
import type { PlannedAssessment } from '../model/visitSchedule.ts';
import type { PlannedPoint } from './plannedPoints.ts';

/** The next day something is planned on and may still be recorded for. */
export interface NextPlanned {
  readonly day: number;
  readonly dueOn: CalendarDate;
  /** Its days have come: the last one that still counts. `null` = they lie ahead. */
  readonly untilOn: CalendarDate | null;
  readonly assessments: readonly PlannedAssessment[];
}

export function nextPlanned(points: readonly PlannedPoint[]): NextPlanned | null {
  const open = points.filter(({ standing }) => standing === 'due' || standing === 'ahead');
  const [first] = open;
  if (first === undefined) return null;
  const assessments = open.filter(({ day }) => day === first.day).map(({ assessment }) => assessment);
  const untilOn = first.standing === 'due' ? first.untilOn : null;
  return { day: first.day, dueOn: first.dueOn, untilOn, assessments };
}
