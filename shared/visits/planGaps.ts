import type { CalendarDate } from '../model/dates.ts';
import type { PlannedAssessment } from '../model/visitSchedule.ts';
import type { PlannedPoint } from './plannedPoints.ts';

/** What was planned up to a day and is not recorded, one line an assessment, its days rising. */
export interface PlanGap {
  readonly assessment: PlannedAssessment;
  readonly missedDays: readonly number[];
  /** Days that have come and still count, with the last date on which they do. */
  readonly dueDays: readonly number[];
  readonly untilOn: CalendarDate | null;
}

export function planGaps(points: readonly PlannedPoint[], toDay: number): readonly PlanGap[] {
  const open = points.filter(({ standing, day }) => (standing === 'missed' || standing === 'due') && day <= toDay);
  const assessments = [...new Set(open.map(({ assessment }) => assessment))];
  return assessments.map((assessment) => {
    const own = open.filter((point) => point.assessment === assessment);
    const due = own.filter(({ standing }) => standing === 'due');
    return {
      assessment,
      missedDays: own.flatMap(({ standing, day }) => (standing === 'missed' ? [day] : [])),
      dueDays: due.map(({ day }) => day),
      untilOn: due[0]?.untilOn ?? null,
    };
  });
}
