import type { GradeAnswer, GradeStepTrace } from '../../model/grading.ts';
import { type GradeLevel, gradeStep, worstMet } from '../gradeStep.ts';
import { type OpenNeed, openNeeds } from '../openNeeds.ts';
import { inTlsWindow, laboratoryCriteria, type TlsBaseline, type TlsSample } from './laboratoryTls.ts';

export interface TumourLysisInput {
  readonly samples: readonly TlsSample[];
  /** Values before therapy; `null` = not known: then only the absolute bounds are read. */
  readonly baseline: TlsBaseline | null;
  readonly isAdult: boolean;
  /** Cairo-Bishop grade of an arrhythmia and of a seizure, 0 = none. `null` = not answered. */
  readonly arrhythmiaGrade: 0 | 1 | 2 | 3 | 4 | null;
  readonly seizureGrade: 0 | 2 | 3 | 4 | null;
  /** Stated by a person. */
  readonly deathDueToTls: boolean;
}

export type TumourLysisAnswer = GradeAnswer & {
  /** `null` = cannot be decided yet. */
  readonly laboratoryTls: boolean | null;
};

/** Criteria that make laboratory tumour lysis. Source: [CAIRO-BISHOP-2004]. */
const CRITERIA_NEEDED = 2;
/** Multiples of ULN above which the grade is reached; anything lower is grade 1. Source: [CAIRO-BISHOP-2004]. */
const CREATININE_ABOVE: readonly (readonly [timesUln: number, grade: GradeLevel])[] = [
  [1.5, 2],
  [3, 3],
  [6, 4],
];

/**
 * Cairo-Bishop grade: with laboratory tumour lysis the worst of creatinine, arrhythmia and seizure, at least 1; without
 * it 0, however high the creatinine. Source: [CAIRO-BISHOP-2004]; [GRADING §9].
 */
export function gradeTumourLysis(input: TumourLysisInput): TumourLysisAnswer {
  const samples = inTlsWindow(input.samples);
  const criteria = laboratoryCriteria(samples, input.baseline, input.isAdult);
  const laboratoryTls = isLaboratoryTls(criteria);
  if (input.deathDueToTls)
    return { grade: 5, trace: [...criteria, gradeStep('death', 'met', 5)], needs: [], laboratoryTls };
  if (laboratoryTls === null) return { grade: null, reason: 'value-missing', trace: criteria, laboratoryTls };
  if (!laboratoryTls) {
    const needs = criteria.some(({ facts }) => facts.baseline === null) ? ['baseline'] : [];
    return { grade: 0, trace: [...criteria, gradeStep('laboratory-tls', 'not-met', 1)], needs, laboratoryTls };
  }
  const creatinine = worstCreatinine(samples);
  const trace = [
    ...criteria,
    gradeStep('laboratory-tls', 'met', 1),
    ...creatinineSteps(creatinine),
    clinicalStep('arrhythmia', input.arrhythmiaGrade),
    clinicalStep('seizure', input.seizureGrade),
  ];
  const grade = worstMet(trace);
  return { grade, trace, needs: openNeeds(clinicalNeeds(creatinine, input), grade), laboratoryTls };
}

function isLaboratoryTls(criteria: readonly GradeStepTrace[]): boolean | null {
  const met = criteria.filter((step) => step.met === 'met').length;
  const unknown = criteria.filter((step) => step.met === 'unknown').length;
  if (met >= CRITERIA_NEEDED) return true;
  return met + unknown >= CRITERIA_NEEDED ? null : false;
}

function worstCreatinine(samples: readonly TlsSample[]): number | null {
  const values = samples.flatMap(({ creatinineTimesUln }) => creatinineTimesUln ?? []);
  return values.length === 0 ? null : Math.max(...values);
}

function creatinineSteps(timesUln: number | null): readonly GradeStepTrace[] {
  return CREATININE_ABOVE.map(([bound, grade]) => {
    const met = timesUln === null ? 'unknown' : timesUln > bound ? 'met' : 'not-met';
    return gradeStep('creatinine-above', met, grade, { timesUln, bound });
  });
}

function clinicalStep(code: string, grade: GradeLevel | null): GradeStepTrace {
  if (grade === null) return gradeStep(code, 'unknown', null);
  return gradeStep(code, grade === 0 ? 'not-met' : 'met', grade);
}

function clinicalNeeds(creatinine: number | null, input: TumourLysisInput): readonly OpenNeed[] {
  const open: OpenNeed[] = [];
  if (creatinine === null) open.push({ name: 'creatinine', upTo: 4 });
  if (input.arrhythmiaGrade === null) open.push({ name: 'arrhythmia', upTo: 4 });
  if (input.seizureGrade === null) open.push({ name: 'seizure', upTo: 4 });
  return open;
}
