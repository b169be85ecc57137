import type { Finding, TraceStep } from '../model/assessment.ts';
import type { Truth } from './kleene.ts';

/** The answer of a rule at one moment, and the moments at which time alone may change it. */
export interface Judgement {
  readonly truth: Truth;
  readonly trace: readonly TraceStep[];
  readonly turningPointsMs: readonly number[];
  /** Unknown only because a named day has not come: nothing is asked of a person before it. */
  readonly isAwaiting: boolean;
}

export const OUTCOME: Readonly<Record<Truth, Finding['outcome']>> = {
  met: 'dlt',
  unknown: 'undecided',
  'not-met': 'not-dlt',
};

/** Time changes nothing. */
export const NEVER_TURNS: readonly number[] = [];
