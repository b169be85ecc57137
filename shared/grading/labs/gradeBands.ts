import type { CtcaeVersion } from '../../model/grade.ts';
import type { GradeAnswer, GradingSettings } from '../../model/grading.ts';
import { DEFAULT_GRADING_SETTINGS } from '../defaultGradingSettings.ts';
import { convertUnit } from '../units/convertUnit.ts';
import { gradeAnalyte, type TermGrade } from './gradeAnalyte.ts';
import type { LabBaseline } from './labInput.ts';
import type { Direction } from './labRule.ts';

/** Values of one grade, between `low` and `high` in the asked unit; `null` = without an end. Which side owns a bound is not said. */
export interface GradeBand {
  readonly direction: Direction;
  readonly grade: 1 | 2 | 3 | 4;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The grades of an analyte along the axis of its values, for these limits and this baseline: one value between every
 * two neighbouring bounds is graded. What cannot be graded has no band. Source: [CTCAE-5], [CTCAE-6].
 * @param limits in `unit`
 * @example gradeBands('PLAT', '10^9/L', { lln: 125, uln: null }, null, '5.0') // grade 1: 75 to 125, … grade 4: below 25
 */
export function gradeBands(
  analyteCode: string,
  unit: string,
  limits: { readonly lln: number | null; readonly uln: number | null },
  baseline: LabBaseline | null,
  version: CtcaeVersion,
  settings: GradingSettings = DEFAULT_GRADING_SETTINGS,
): readonly GradeBand[] {
  const gradesAt = (value: number) =>
    gradeAnalyte(analyteCode, { value, unit, ...limits, baseline }, version, settings);
  return gradesAt(1).flatMap((term, at) => {
    const edges = edgesOf(term.answer, analyteCode, unit);
    const gradeAt = (value: number) => gradesAt(value)[at]!.answer.grade;
    return joined(edges, gradeAt, term);
  });
}

/** Every bound the term was compared with, in the asked unit, ascending; the trace of any value names them all. */
function edgesOf({ trace }: GradeAnswer, analyteCode: string, unit: string): readonly number[] {
  const edges = trace.flatMap(({ facts: { bound, unit: boundUnit } }) => {
    if (typeof bound !== 'number' || bound <= 0) return [];
    return typeof boundUnit === 'string' ? [convertUnit(analyteCode, bound, boundUnit, unit)!] : [bound];
  });
  return [...new Set(edges)].toSorted((a, b) => a - b);
}

/** Neighbouring stretches of one grade are one band. */
function joined(
  edges: readonly number[],
  gradeAt: (value: number) => GradeAnswer['grade'],
  { direction }: TermGrade,
): readonly GradeBand[] {
  const bands: GradeBand[] = [];
  for (let at = 0; at <= edges.length; at += 1) {
    const low = edges[at - 1] ?? null;
    const high = edges[at] ?? null;
    const grade = gradeAt(((low ?? 0) + (high ?? (low ?? 1) * 3)) / 2);
    if (grade === null || grade === 0 || grade === 5) continue;
    const last = bands.at(-1);
    if (last?.grade === grade && last.high === low) bands[bands.length - 1] = { ...last, high };
    else bands.push({ direction, grade, low, high });
  }
  return bands;
}
