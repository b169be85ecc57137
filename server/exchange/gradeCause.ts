import { gradeAnalyte, type TermGrade } from '../../shared/grading/labs/gradeAnalyte.ts';
import type { LabBaseline, LabInput } from '../../shared/grading/labs/labInput.ts';
import { labTermsOf } from '../../shared/grading/labs/labTermsOf.ts';
import type { CtcaeVersion } from '../../shared/model/grade.ts';
import type { GradingSettings, NotGradableReason } from '../../shared/model/grading.ts';
import type { ImportGradeCause } from '../../shared/model/importReport.ts';

/** A toxicity grade as a file states it; `direction: null` = the file does not say which (SDTM), or it is grade 0. */
export interface FileGrade {
  readonly grade: number;
  readonly direction: 'low' | 'high' | null;
}

export interface ComparedResult {
  readonly given: FileGrade;
  readonly analyte: string;
  readonly input: LabInput;
  /** The baseline the file itself names; `null` = it names none. */
  readonly fileBaseline: LabBaseline | null;
}

/** `-3` is grade 3 in the low direction, as in ADaM's ATOXGR; `undefined` = the cell holds no grade. */
export function readFileGrade(text: string): FileGrade | undefined {
  const read = /^([-+]?)([0-5])$/.exec(text);
  if (read === null) return undefined;
  const grade = Number(read[2]);
  return { grade, direction: read[1] === '-' && grade > 0 ? 'low' : null };
}

/**
 * Why our grade of a result is not the file's; `null` = it is. Causes that lie in what is missing come before those that
 * lie in how a number is read, and each of the latter is claimed only when reading it so gives the file's grade.
 */
export function gradeCause(
  compared: ComparedResult,
  version: CtcaeVersion,
  settings: GradingSettings,
): ImportGradeCause | null {
  const { given, analyte, input, fileBaseline } = compared;
  const gradesBy = (one: LabInput, by: CtcaeVersion = version) =>
    inDirection(gradeAnalyte(analyte, one, by, settings), given);
  const agrees = (one: LabInput, by?: CtcaeVersion) => isSame(given, gradesBy(one, by));
  const ours = gradesBy(input);
  if (isSame(given, ours)) return null;
  if (fileBaseline !== null && agrees({ ...input, baseline: fileBaseline })) return 'baseline';
  const other = version === '5.0' ? '6.0' : '5.0';
  if (agrees(input, other)) return 'other-version';
  if (ours.length === 0) return labTermsOf(analyte, version).length === 0 ? 'no-term' : 'no-direction';
  const open = ours.find(({ answer }) => answer.grade === null)?.answer;
  if (open?.grade === null && worstOf(ours) < Math.max(1, given.grade)) return CAUSE_OF[open.reason];
  if (agrees({ ...input, baseline: null })) return 'baseline';
  if (input.value !== null && NUDGES.some((nudge) => agrees({ ...input, value: input.value! * nudge }))) {
    return 'boundary';
  }
  const needs = ours.some(({ answer }) => answer.grade !== null && answer.needs.length > 0);
  const worstByNumber = Math.max(...EXTREMES.map((value) => worstOf(gradesBy({ ...input, value }))));
  return needs || given.grade > worstByNumber ? 'clinical-input' : 'unexplained';
}

/** No result lies beyond them: what they do not reach is not graded by number. */
const EXTREMES = [0, 1e12] as const;

/** A rounding error apart, or the other owner of a bound. */
const NUDGES = [1 - 1e-6, 1 + 1e-6] as const;

function inDirection(grades: readonly TermGrade[], { direction, grade }: FileGrade): readonly TermGrade[] {
  return direction === null || grade === 0 ? grades : grades.filter((one) => one.direction === direction);
}

/** A stated 0 says that every direction is 0. */
function isSame({ grade }: FileGrade, ours: readonly TermGrade[]): boolean {
  if (ours.length === 0) return false;
  if (grade === 0) return ours.every(({ answer }) => answer.grade === 0);
  return worstOf(ours) === grade;
}

function worstOf(ours: readonly TermGrade[]): number {
  return Math.max(-1, ...ours.map(({ answer }) => answer.grade ?? -1));
}

const CAUSE_OF: Readonly<Record<NotGradableReason, ImportGradeCause>> = {
  'value-missing': 'not-a-number',
  'unit-missing': 'unit',
  'unit-unsupported': 'unit',
  'limit-missing': 'limit-missing',
  'baseline-missing': 'baseline',
  'albumin-missing': 'albumin-missing',
  'not-graded-by-number': 'not-by-number',
  'report-as-AKI-or-CKD': 'not-by-number',
  'not-in-version': 'no-term',
  'not-assessed': 'unexplained',
};
