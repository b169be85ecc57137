import type { CtcaeVersion } from '../../model/grade.ts';
import type { GradeAnswer, GradeStepTrace, GradingSettings, NotGradableReason } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import type { LabInput } from './labInput.ts';
import { LAB_TERMS, type LabTerm, type LabTermEntry } from './labTerms.data.ts';
import { placeResult } from './placeResult.ts';
import { weighClauses } from './weighClauses.ts';

/**
 * The grade CTCAE gives one laboratory result for one term, with every clause that was looked at. Total calcium is
 * taken as corrected for albumin; `gradeAnalyte` corrects it first. A clinical fact nobody stated is never read as
 * "no": the grade the number alone gives is proposed and `needs` names what could raise it; without any grade the
 * result stays ungraded. Source: [CTCAE-5], [CTCAE-6]; [GRADING §2, §3].
 */
export function gradeLab(
  term: LabTerm,
  input: LabInput,
  version: CtcaeVersion,
  settings: GradingSettings,
): GradeAnswer {
  const { rules, direction, analytes }: LabTermEntry = LAB_TERMS[term];
  const rule = rules[version];
  if (rule === 'not-in-version') return notGradable('not-in-version');
  if (input.value === null || !Number.isFinite(input.value)) return notGradable('value-missing');
  if (rule === 'not-by-number') return notGradable('not-graded-by-number', [findingStep(input, direction)]);
  const placed = placeResult(rule, analytes[0]!, input, input.value);
  return 'reason' in placed ? notGradable(placed.reason) : weighClauses(rule, placed, settings);
}

export function notGradable(reason: NotGradableReason, trace: readonly GradeStepTrace[] = []): GradeAnswer {
  return { grade: null, reason, trace };
}

/** A value out of its range is worth a look even where the number gives no grade. */
function findingStep({ value, unit, lln, uln }: LabInput, direction: 'low' | 'high'): GradeStepTrace {
  const limit = direction === 'low' ? lln : uln;
  const isBeyond = limit !== null && (direction === 'low' ? value! < limit : value! > limit);
  return gradeStep('finding-out-of-range', limit === null ? 'unknown' : isBeyond ? 'met' : 'not-met', null, {
    value,
    unit,
    limit,
  });
}
