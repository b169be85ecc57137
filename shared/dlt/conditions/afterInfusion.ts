import { dayNumberOf } from '../../time/dayNumber.ts';
import { localDateOfMs } from '../../time/localDateOf.ts';
import { partialInterval, startOfDayMs } from '../../time/partialInterval.ts';
import { anyOf, type Truth } from '../kleene.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';
import { settled } from './conditionAnswer.ts';

const HOUR_MS = 3_600_000;

/**
 * Was the grade reached within so many hours after an infusion, whichever? Exactly so many hours count; a time on the day
 * of the infusion known to the day only is taken to be after it.
 */
export function afterInfusion({
  condition,
  rule,
  view,
  judged,
  context,
}: ConditionInput<'after-infusion'>): ConditionAnswer {
  const { withinHours } = condition;
  const { reached, reachedText } = view.run;
  const { zone, record } = context;
  const withinMs = withinHours * HOUR_MS;
  const truths = record.infusions.map(({ value }): Truth => {
    const { fromMs, toMs } = partialInterval(value.at, zone);
    if (reached.toMs <= fromMs || reached.fromMs > toMs - 1 + withinMs) return 'not-met';
    const isSurelyAfter = reached.fromMs >= startOfDayAround(toMs - 1, zone);
    return isSurelyAfter && reached.toMs - 1 <= fromMs + withinMs ? 'met' : 'unknown';
  });
  return settled({
    ruleId: rule.id,
    code: 'after-infusion',
    met: anyOf(truths),
    facts: { withinHours, from: reachedText },
    evidence: [...judged.evidence, ...record.infusions.map((row) => row.observationId).sort((a, b) => a - b)],
  });
}

function startOfDayAround(ms: number, zone: string): number {
  return startOfDayMs(dayNumberOf(localDateOfMs(ms, zone)), zone);
}
