import type { Evaluability, Finding, WindowState } from '../model/assessment.ts';
import type { Instant } from '../model/dates.ts';
import { dayNumberOf } from '../time/dayNumber.ts';
import { instantOf, msOf } from '../time/instant.ts';
import { startOfDayMs } from '../time/partialInterval.ts';
import type { Observed } from './lastObserved.ts';
import type { RuleContext } from './ruleContext.ts';

interface Settled {
  readonly context: RuleContext;
  readonly atMs: number;
  readonly findings: readonly Finding[];
  readonly evaluability: Evaluability;
  readonly state: WindowState;
  readonly observed: Observed;
}

/**
 * The next moment at which time alone changes what is stored of an assessment (`summarise`). Time acts in four ways only:
 * a finding ripens, day 0 comes, the window closes (where that was asked, or ends the patient's time in it), a date written ahead of its day comes.
 */
export function nextChange({ context, atMs, findings, evaluability, state, observed }: Settled): Instant | null {
  const turns: number[] = [];
  for (const { ripensAt } of findings) if (ripensAt !== null) turns.push(msOf(ripensAt));
  if (context.placement !== undefined) {
    const { early, late } = context.placement;
    turns.push(early.day0Ms);
    const asksWindow = evaluability.trace.some((step) => step.code === 'window-over');
    if (asksWindow || state === 'in-window') turns.push(early.closeMs, late.closeMs);
  }
  if (observed.nextOn !== null) turns.push(startOfDayMs(dayNumberOf(observed.nextOn), context.zone));
  const nextMs = Math.min(...turns.filter((turnMs) => turnMs > atMs));
  return Number.isFinite(nextMs) ? instantOf(nextMs) : null;
}
