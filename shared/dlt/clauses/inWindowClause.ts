import type { TraceStep } from '../../model/assessment.ts';
import type { ObservationId } from '../../model/ids.ts';
import type { Interval } from '../../time/partialInterval.ts';
import type { Truth } from '../kleene.ts';
import { isCertain, type WindowPlacement } from '../placeWindow.ts';
import type { RuleContext } from '../ruleContext.ts';

/** Does the moment lie in the DLT window, both end days inclusive? Nothing lies in the window of a patient not infused. */
export function inWindowClause(
  { placement, protocol }: Pick<RuleContext, 'placement' | 'protocol'>,
  moment: Interval,
  from: string,
  evidence: readonly ObservationId[],
): TraceStep {
  const { id, fromDay, toDay } = protocol.dltWindow;
  if (placement === undefined) return { ruleId: id, code: 'infused', met: 'not-met', facts: { on: null }, evidence };
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
