import type { CalendarDate, Instant } from '../../../shared/model/dates.ts';
import type { ToxicityFamily } from '../../../shared/model/grade.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { BoardRow } from '../../../shared/model/views.ts';
import { localDateOf } from '../../../shared/time/localDateOf.ts';
import type { NextPlanned } from '../../../shared/visits/nextPlanned.ts';
import type { Say } from '../../i18n/useWords.ts';
import type { GradeShown } from '../../ui/GradeBadge.tsx';

/** Today at the site of the patient, or the day of the cut. */
export function todayOf(row: BoardRow, at: Instant): CalendarDate {
  return localDateOf(at, row.zone);
}

/** The worst grade to show: nothing is said of a patient who has not had the product. */
export function gradeShown({ summary }: BoardRow, family: ToxicityFamily): GradeShown {
  const worst = summary.worstGrades[family];
  if (worst !== null) return worst;
  return summary.window === null ? 'not-assessed' : 'no-event';
}

/** "day 12 of 28" while the window runs. */
export function dayText(
  row: BoardRow,
  protocol: Pick<Protocol, 'dltWindow'>,
  say: Say<'overview'>,
): string | undefined {
  const { toDay } = protocol.dltWindow;
  if (row.day === null || row.day < 0 || row.day > toDay) return undefined;
  return say('dayOf', { day: row.day, last: toDay });
}

/** What has to come next from the site: the next planned day, and what closes the window. */
export function nextDueLines(row: BoardRow, next: NextPlanned | null, say: Say<'overview'>): readonly string[] {
  const closing = closingText(row, say);
  const lines = [...(next === null ? [] : [plannedText(next, say)]), ...(closing === null ? [] : [closing])];
  return lines.length === 0 ? [say('dueNothing')] : lines;
}

function plannedText({ day, dueOn, untilOn }: NextPlanned, say: Say<'overview'>): string {
  return untilOn === null ? say('dueNext', { day, date: dueOn }) : say('dueUntil', { day, date: untilOn });
}

function closingText({ summary }: BoardRow, say: Say<'overview'>): string | null {
  const { window, state } = summary;
  if (window === null) return say('dueInfusion');
  switch (state) {
    case 'in-window':
      return say('dueClosing', { date: window.endOn });
    case 'pending-data':
      return say('dueOverdue', { date: window.endOn });
    case 'not-infused':
      return say('dueInfusion');
    case 'possible-dlt':
    case 'cleared':
    case 'dlt':
    case 'not-evaluable':
      return null;
  }
}
