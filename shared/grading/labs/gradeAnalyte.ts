import type { CtcaeVersion } from '../../model/grade.ts';
import type { GradeAnswer, GradingSettings } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import { factorBetween } from '../units/convertUnit.ts';
import { correctCalcium } from '../units/correctCalcium.ts';
import { readUnitOf } from '../units/readUnit.ts';
import { findAnalyte } from './findAnalyte.ts';
import { gradeLab, notGradable } from './gradeLab.ts';
import type { LabInput } from './labInput.ts';
import type { Direction } from './labRule.ts';
import { LAB_TERMS, type LabTerm } from './labTerms.data.ts';
import { labTermsOf } from './labTermsOf.ts';

export interface TermGrade {
  readonly term: LabTerm;
  /** Code and name as CTCAE prints them. */
  readonly code: number;
  readonly name: string;
  readonly direction: Direction;
  readonly answer: GradeAnswer;
}

/**
 * Every term of one analyte, low before high. Total calcium (`CA`) is corrected for albumin first and stays ungraded
 * without it. Empty = the version has no term for the analyte, or the catalogue has no such analyte.
 * Source: [GRADING §1, §2].
 */
export function gradeAnalyte(
  analyteCode: string,
  input: LabInput,
  version: CtcaeVersion,
  settings: GradingSettings,
): readonly TermGrade[] {
  const isTotalCalcium = findAnalyte(analyteCode)?.code === 'CA';
  return labTermsOf(analyteCode, version).map((term) => {
    const { code, name, direction } = LAB_TERMS[term];
    const answer = isTotalCalcium
      ? gradeTotalCalcium(term, input, version, settings)
      : gradeLab(term, input, version, settings);
    return { term, code, name, direction, answer };
  });
}

function gradeTotalCalcium(
  term: LabTerm,
  input: LabInput,
  version: CtcaeVersion,
  settings: GradingSettings,
): GradeAnswer {
  const read = readUnitOf('calcium', input.unit);
  if (input.value === null || read.kind !== 'known') return gradeLab(term, input, version, settings);
  const albumin = albuminGramsPerLitre(input);
  if (albumin === null) return notGradable('albumin-missing', [gradeStep('albumin-corrected', 'unknown', null)]);
  const value = correctCalcium(input.value, read.unit as 'mmol/L' | 'mg/dL', albumin);
  const answer = gradeLab(term, { ...input, value }, version, settings);
  const facts = { measured: input.value, unit: read.unit, albumin, corrected: value };
  return { ...answer, trace: [gradeStep('albumin-corrected', 'met', null, facts), ...answer.trace] };
}

function albuminGramsPerLitre({ albumin }: LabInput): number | null {
  if (!albumin) return null;
  const read = readUnitOf('albumin', albumin.unit);
  return read.kind === 'known' ? albumin.value * factorBetween('albumin', read.unit, 'g/L') : null;
}
