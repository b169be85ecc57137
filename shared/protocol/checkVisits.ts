import type { InputFinding } from '../model/failure.ts';
import type { Protocol } from '../model/protocol.ts';
import { finding } from '../policy/finding.ts';
import { between } from './checkSettings.ts';

const MOST_LINES = 60;

/** What is wrong with the schedule of visits: days that do not rise, or an assessment planned twice on a day. */
export function checkVisits({ visitSchedule: { planned } }: Protocol): InputFinding[] {
  const found = planned.flatMap(({ days, toleranceDays, assessment }, i) => {
    const path = `visitSchedule.planned.${i}`;
    const before = planned.slice(0, i).filter((other) => other.assessment === assessment);
    const twice = days.find((day) => before.some((other) => other.days.includes(day)));
    return [
      ...(isRising(days) ? [] : [finding('PRO-40', 'F', `${path}.days`, {})]),
      ...(twice === undefined ? [] : [finding('PRO-41', 'F', `${path}.days`, { day: twice })]),
      ...between(`${path}.toleranceDays`, toleranceDays, 0, 60),
    ];
  });
  return planned.length > MOST_LINES
    ? [...found, finding('PRO-26', 'F', 'visitSchedule', { from: 0, to: MOST_LINES })]
    : found;
}

const isRising = (days: readonly number[]): boolean =>
  days.length > 0 &&
  days.length <= 200 &&
  days.every((day, at) => day >= -90 && day <= 5475 && (at === 0 || day > days[at - 1]!));
