import type { GradeAnswer, GradingSettings, NotGradableReason } from '../../model/grading.ts';
import { worstMet } from '../gradeStep.ts';
import type { LabRule } from './labRule.ts';
import { boundValue, passesBound } from './passesBound.ts';
import type { PlacedResult } from './placeResult.ts';
import { type Lack, type WeighedClause, weighClause } from './weighClause.ts';

/**
 * The worst clause that is met. Clauses that stay open and are worse only add to `needs`; when nothing is met they
 * leave the result ungraded. Source: [GRADING §2].
 */
export function weighClauses(rule: LabRule, placed: PlacedResult, settings: GradingSettings): GradeAnswer {
  const weighed = rule.clauses.map((clause) => weighClause(rule.direction, clause, placed, settings));
  const trace = [...placed.trace, ...weighed.map(({ step }) => step)];
  if (isBeyond(rule, placed)) return { grade: null, reason: rule.beyond!.reason, trace };

  const grade = worstMet(trace);
  const open = weighed.filter(({ step }) => step.met === 'unknown' && step.grade! > grade);
  const reason = reasonAgainst(grade, open, settings);
  if (reason !== null) return { grade: null, reason, trace };
  return { grade, trace, needs: needsOf(rule, placed, open) };
}

function isBeyond({ beyond, direction }: LabRule, placed: PlacedResult): boolean {
  if (!beyond) return false;
  return passesBound(direction, placed, boundValue(beyond.bound, placed)!, false) === 'met';
}

function reasonAgainst(
  grade: number,
  open: readonly WeighedClause[],
  settings: GradingSettings,
): NotGradableReason | null {
  const lacks = open.filter(({ isLeftOut }) => !isLeftOut).flatMap((one) => one.lacks);
  const isStrict = settings.unknownBaseline === 'not-gradable' && lacks.includes('baseline');
  if (isStrict && grade > 0) return 'baseline-missing';
  return grade > 0 || lacks.length === 0 ? null : reasonOf(lacks);
}

function reasonOf(lacks: readonly Lack[]): NotGradableReason {
  if (lacks.includes('lln') || lacks.includes('uln')) return 'limit-missing';
  if (lacks.includes('baseline')) return 'baseline-missing';
  return lacks.every((lack) => lack === 'exact-value') ? 'value-missing' : 'not-assessed';
}

/** A baseline taken as normal is marked whatever the grade. */
function needsOf(rule: LabRule, placed: PlacedResult, open: readonly WeighedClause[]): readonly string[] {
  const isTakenAsNormal = placed.baselineStatus === null && rule.clauses.some(({ baseline }) => baseline !== undefined);
  return [...new Set([...open.flatMap(({ lacks }) => lacks), ...(isTakenAsNormal ? ['baseline'] : [])])];
}
