import type { TraceStep } from '../../model/assessment.ts';
import type { ObservationId } from '../../model/ids.ts';
import type { Interval } from '../../time/partialInterval.ts';
import type { Truth } from '../kleene.ts';
import { isCertain, type WindowPlacement } from '../placeWindow.ts';
import type { PlacedRuleWindow } from '../windowOfRule.ts';

/** Does the moment lie in the window, both end days inclusive? Nothing lies in a window whose anchor has not happened. */
export function inWindowClause(
  { id, fromDay, toDay, placement }: PlacedRuleWindow,
  moment: Interval,
  from: string,
  evidence: readonly ObservationId[],
): TraceStep {
  if (placement === undefined) return { ruleId: id, code: 'infused', met: 'not-met', facts: { on: null }, evidence };
  if (placement === 'unknown') {
    const facts = { from, fromDay, toDay, windowStart: null, windowEnd: null };
    return { ruleId: id, code: 'in-window', met: 'unknown', facts, evidence };
  }
  const isKnown = isCertain(placement);
  const facts = {
    from,
    fromDay,
    toDay,
    windowStart: isKnown ? placement.early.startOn : null,
    windowEnd: isKnown ? placement.early.endOn : null,
  };
  return { ruleId: id, code: 'in-window', met: isInWindow(placement, moment), facts, evidence };
}

function isInWindow({ early, late }: WindowPlacement, { fromMs, toMs }: Interval): Truth {
  if (toMs <= early.startMs || fromMs >= late.closeMs) return 'not-met';
  return fromMs >= late.startMs && toMs <= early.closeMs ? 'met' : 'unknown';
}
