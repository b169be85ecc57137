import type { DltRule } from '../model/ruleLanguage.ts';
import { placeAround, type WindowPlacement } from './placeWindow.ts';
import type { RuleContext } from './ruleContext.ts';

/** The window a rule counts in. */
export interface PlacedRuleWindow {
  /** Protocol setting or rule the window belongs to. */
  readonly id: string;
  readonly fromDay: number;
  readonly toDay: number;
  /** `undefined` = its anchor has not happened; `unknown` = it has, nobody knows when. */
  readonly placement: WindowPlacement | 'unknown' | undefined;
}

/** The rule's own window, or the protocol's DLT window. */
export function windowOfRule(rule: DltRule, { protocol, placement, record, zone }: RuleContext): PlacedRuleWindow {
  const { window } = rule;
  if (window === undefined) {
    const { id, fromDay, toDay } = protocol.dltWindow;
    return { id, fromDay, toDay, placement };
  }
  const { anchor, fromDay, toDay } = window;
  const own = { id: rule.id, fromDay, toDay };
  if (anchor === 'transplant') {
    const moments = record.studyEvents.filter(({ value }) => value.event === 'transplant').map(({ value }) => value.at);
    if (moments.length === 0) return { ...own, placement: undefined };
    if (moments.includes('unknown')) return { ...own, placement: 'unknown' };
    return { ...own, placement: placeAround(moments, 'first', zone, window) };
  }
  if (record.infusions.length === 0) return { ...own, placement: undefined };
  const first = anchor === 'first-infusion' || (anchor === 'day-0' && protocol.day0 === 'first-infusion');
  const moments = record.infusions.map(({ value }) => value.at);
  return { ...own, placement: placeAround(moments, first ? 'first' : 'last', zone, window) };
}
