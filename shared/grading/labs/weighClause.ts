import type { GradeStepTrace, GradingSettings } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import { twelveDigits } from '../twelveDigits.ts';
import type { LabFlag } from './labInput.ts';
import type { Bound, Direction, LabClause } from './labRule.ts';
import { boundValue, passesBound } from './passesBound.ts';
import type { PlacedResult } from './placeResult.ts';

/** Something a clause would need to be decided. */
export type Lack = 'lln' | 'uln' | 'baseline' | 'exact-value' | LabFlag;

export interface WeighedClause {
  readonly step: GradeStepTrace;
  /** What is missing for an answer; empty unless the step is unknown. */
  readonly lacks: readonly Lack[];
  /** The clause was set aside because no baseline is known, and may not keep the rest from being graded. */
  readonly isLeftOut: boolean;
}

type Condition = GradeStepTrace['met'] | { readonly lack: Lack };

/** One clause against one result: a part that fails decides, otherwise one that is not known leaves it open. */
export function weighClause(
  direction: Direction,
  clause: LabClause,
  placed: PlacedResult,
  settings: GradingSettings,
): WeighedClause {
  const takesNormal = settings.unknownBaseline === 'as-normal' && clause.withoutBaseline !== 'open';
  const isWithout = placed.baseline === null && clause.bounds.some(({ of }) => of === 'baseline');
  const bounds =
    isWithout && takesNormal && clause.withoutBaseline === 'other-bounds'
      ? clause.bounds.filter(({ of }) => of !== 'baseline')
      : clause.bounds;
  const conditions = [
    baselineCondition(clause, placed, settings),
    flagCondition(clause, placed),
    ...bounds.map((bound) => boundCondition(direction, bound, placed)),
  ];
  const lacks = conditions.flatMap((one) => (typeof one === 'string' ? [] : [one.lack]));
  const met = conditions.includes('not-met') ? 'not-met' : lacks.length > 0 ? 'unknown' : 'met';
  return {
    step: gradeStep(clause.code, met, clause.grade, factsOf(direction, clause, bounds, placed)),
    lacks: met === 'unknown' ? lacks : [],
    isLeftOut: isWithout && takesNormal && clause.withoutBaseline === 'left-out',
  };
}

function baselineCondition(
  { baseline }: LabClause,
  { baselineStatus }: PlacedResult,
  settings: GradingSettings,
): Condition {
  if (baseline === undefined) return 'met';
  if (baselineStatus === null && settings.unknownBaseline === 'not-gradable') return { lack: 'baseline' };
  const status = baselineStatus ?? 'normal';
  const isMet = baseline === 'not-high' ? status !== 'high' : status === baseline;
  return isMet ? 'met' : 'not-met';
}

function flagCondition({ flag, moreThanMild }: LabClause, { flags }: PlacedResult): Condition {
  if (flag === undefined) return 'met';
  const stated = flags[flag] ?? null;
  if (stated === null) return { lack: flag };
  return stated === true || (stated === 'mild' && !moreThanMild) ? 'met' : 'not-met';
}

function boundCondition(direction: Direction, bound: Bound, placed: PlacedResult): Condition {
  const at = boundValue(bound, placed);
  if (at === null) return { lack: bound.of as 'lln' | 'uln' | 'baseline' };
  const passed = passesBound(direction, placed, at, bound.inclusive ?? false);
  return passed === 'unknown' ? { lack: 'exact-value' } : passed;
}

/** The bound that is named last is the one the clause is about. */
function factsOf(
  direction: Direction,
  { flag, baseline }: LabClause,
  bounds: readonly Bound[],
  placed: PlacedResult,
): GradeStepTrace['facts'] {
  const bound = bounds.at(-1)!;
  const at = boundValue(bound, placed);
  const sign = direction === 'low' ? '<' : '>';
  return {
    value: twelveDigits(placed.value),
    unit: placed.unit,
    sign: bound.inclusive ? `${sign}=` : sign,
    bound: at === null ? null : twelveDigits(at),
    of: bound.of,
    factor: bound.of === 'absolute' ? null : bound.factor,
    ...(flag === undefined ? {} : { flag }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}
