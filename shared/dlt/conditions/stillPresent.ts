import { instantOf } from '../../time/instant.ts';
import type { Truth } from '../kleene.ts';
import { startOfStudyDay } from '../placeWindow.ts';
import { resolutionOf } from '../resolutionOf.ts';
import { answerInterval } from '../ruleContext.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';

/**
 * Was the threshold grade there on the one day, and without a break still on the later one? Coming down on the later day
 * is too late. "Ongoing" is carried forward, so that time itself brings the answer. Who died before the later day was not
 * seen on it: rules about death judge that.
 */
export function stillPresent({ condition, rule, view, judged, window, context }: ConditionInput<'still-present'>) {
  const { onDay, toDay } = condition;
  const { reached, reachedText } = view.run;
  const resolution = resolutionOf(view, rule.grade.atLeast - 1);
  const answer = (
    met: Truth,
    deadlineMs: number | null,
    endedAt: string = resolution.text,
    isAwaiting = false,
  ): ConditionAnswer => ({
    step: {
      ruleId: rule.id,
      code: 'still-present',
      met,
      facts: {
        onDay,
        toDay,
        reachedFrom: reachedText,
        resolvedAt: endedAt,
        deadline: deadlineMs === null ? null : instantOf(deadlineMs),
      },
      evidence: judged.evidence,
    },
    turningPointsMs: isAwaiting && deadlineMs !== null ? [deadlineMs] : [],
    isAwaiting,
  });

  const { placement } = window;
  if (placement === undefined || placement === 'unknown') return answer('unknown', null);
  const onDayEnds = startOfStudyDay(placement, onDay + 1, context.zone);
  const toDayStarts = startOfStudyDay(placement, toDay, context.zone);
  if (reached.fromMs >= onDayEnds.late) return answer('not-met', toDayStarts.late);
  const isAllBefore = context.deaths.every(
    ({ value }) => answerInterval(value.at, context.zone).toMs <= toDayStarts.early,
  );
  const [death] = context.deaths;
  if (death !== undefined && isAllBefore && resolution.isOngoing) {
    return answer('not-met', toDayStarts.late, death.value.at);
  }
  if (resolution.at === 'never') return answer('unknown', toDayStarts.late);
  const { fromMs, toMs } = resolution.at;
  const contradictsOrder = toMs <= reached.fromMs;
  if (contradictsOrder) return answer('unknown', toDayStarts.late);
  if (toMs <= toDayStarts.early) return answer('not-met', toDayStarts.late);
  const isStillThere = resolution.isOngoing ? fromMs > toDayStarts.late : fromMs >= toDayStarts.late;
  if (isStillThere) return answer(reached.toMs <= onDayEnds.early ? 'met' : 'unknown', toDayStarts.late);
  return answer('unknown', toDayStarts.late, resolution.text, resolution.isOngoing && view.atMs < toDayStarts.late);
}
