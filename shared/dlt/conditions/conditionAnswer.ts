import type { TraceStep } from '../../model/assessment.ts';
import type { DltRule, RuleCondition } from '../../model/ruleLanguage.ts';
import type { JudgedEpisode } from '../judgedEpisode.ts';
import type { RunView } from '../resolutionOf.ts';
import type { RuleContext } from '../ruleContext.ts';
import type { PlacedRuleWindow } from '../windowOfRule.ts';

/** What a condition of a rule says of one run. */
export interface ConditionAnswer {
  readonly step: TraceStep;
  /** Moments at which time alone may change it. */
  readonly turningPointsMs: readonly number[];
  /** Unknown only because its day has not come. */
  readonly isAwaiting: boolean;
}

/** What a condition may look at. */
export interface ConditionInput<K extends RuleCondition['kind'] = RuleCondition['kind']> {
  readonly condition: Extract<RuleCondition, { kind: K }>;
  readonly rule: DltRule;
  readonly view: RunView;
  readonly judged: JudgedEpisode;
  readonly window: PlacedRuleWindow;
  readonly context: RuleContext;
}

/** An answer that time does not change. */
export function settled(step: TraceStep): ConditionAnswer {
  return { step, turningPointsMs: [], isAwaiting: false };
}
