import type { Recorded, Treatment } from '../../model/observation.ts';
import { dayNumberOf } from '../../time/dayNumber.ts';
import { instantOf } from '../../time/instant.ts';
import { localDateOfMs } from '../../time/localDateOf.ts';
import type { Truth } from '../kleene.ts';
import { startOfStudyDay } from '../placeWindow.ts';
import { answerInterval, byId, type RuleContext } from '../ruleContext.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';

type Input = ConditionInput<'support'>;

/** Calendar days of the site as numbers; both ends included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/**
 * Did the patient need one of the treatments from the first day through the last, never more than so many days without? It
 * is answered when the last day begins, "ongoing" carried forward to the moment of reading; what is not on record by then
 * was not given. Who died before was not dependent on that day.
 */
export function supportDependence(input: Input): ConditionAnswer {
  const { condition, rule, view, judged, window, context } = input;
  const { anyOf, fromDay, throughDay, gapDays } = condition;
  const rows = context.record.treatments.filter(({ value }) => anyOf.includes(value.treatment)).toSorted(byId);
  const { placement } = window;
  const isPlaced = placement !== undefined && placement !== 'unknown';
  const deadline = isPlaced ? startOfStudyDay(placement, throughDay, context.zone) : undefined;
  const isAwaiting = deadline !== undefined && view.atMs < deadline.late && !isDeadBefore(deadline.early, context);
  const met = deadline === undefined || isAwaiting ? 'unknown' : dependence(input, rows, deadline);
  const facts = {
    treatments: anyOf.join(' '),
    fromDay: fromDay ?? null,
    throughDay,
    gapDays,
    deadline: deadline === undefined ? null : instantOf(deadline.late),
  };
  const evidence = [...judged.evidence, ...rows.map((row) => row.observationId)];
  return {
    step: { ruleId: rule.id, code: 'support', met, facts, evidence },
    turningPointsMs: isAwaiting ? [deadline.late] : [],
    isAwaiting,
  };
}

function dependence(
  input: Input,
  rows: readonly Recorded<Treatment>[],
  deadline: { readonly early: number; readonly late: number },
): Truth {
  const { condition, view, context } = input;
  const { zone, diedMs } = context;
  if (isDeadBefore(deadline.early, context)) return 'not-met';
  const first = firstDays(input);
  const last = { early: dayOf(deadline.early, zone), late: dayOf(deadline.late, zone) };
  if (first.early > last.late) return 'not-met';
  const seenTo = dayOf(Math.min(view.atMs, diedMs), zone);
  const given = rows.map(({ value }) => daysGiven(value, seenTo, zone));
  const surely = given.flatMap((one) => one.surely);
  const isSurelyBefore = first.late <= last.early;
  if (isSurelyBefore && covers(surely, first.early, last.late, condition.gapDays)) return 'met';
  const perhaps = given.map((one) => one.perhaps);
  return covers(perhaps, first.late, last.early, condition.gapDays) ? 'unknown' : 'not-met';
}

function isDeadBefore(ms: number, { deaths, zone }: RuleContext): boolean {
  return deaths.length > 0 && deaths.every(({ value }) => answerInterval(value.at, zone).toMs <= ms);
}

function firstDays({ condition, view, window, context }: Input): { readonly early: number; readonly late: number } {
  const { zone } = context;
  const { placement } = window;
  if (condition.fromDay === undefined || placement === undefined || placement === 'unknown') {
    const { fromMs, toMs } = view.run.reached;
    return { early: dayOf(fromMs, zone), late: dayOf(toMs - 1, zone) };
  }
  const starts = startOfStudyDay(placement, condition.fromDay, zone);
  return { early: dayOf(starts.early, zone), late: dayOf(starts.late, zone) };
}

function daysGiven({ start, end }: Treatment, seenTo: number, zone: string) {
  const began = answerInterval(start, zone);
  const ended = answerInterval(end, zone);
  const isOngoing = end === 'ongoing';
  const beganBy = dayOf(began.toMs - 1, zone);
  const surelyTo = Math.max(isOngoing ? seenTo : dayOf(ended.fromMs, zone), dayOf(began.fromMs, zone));
  const surely: readonly Days[] = beganBy <= surelyTo ? [{ from: beganBy, to: surelyTo }] : [];
  return { surely, perhaps: { from: dayOf(began.fromMs, zone), to: dayOf(ended.toMs - 1, zone) } };
}

/** Do the stretches reach from the first day to the last with no more than so many days between, before and after? */
function covers(stretches: readonly Days[], first: number, last: number, gapDays: number): boolean {
  let coveredTo = first - 1;
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (from > coveredTo + gapDays + 1) break;
    coveredTo = Math.max(coveredTo, to);
  }
  return coveredTo >= last - gapDays;
}

function dayOf(ms: number, zone: string): number {
  return Number.isFinite(ms) ? dayNumberOf(localDateOfMs(ms, zone)) : ms;
}
