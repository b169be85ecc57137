import type { Grade } from '../../model/grade.ts';
import type { GradeAnswer } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';

/** Words of reports that do not use CTCAE, mildest first: 1 to 5. Source: [HILL-2018]; [GRADING §8]. */
export const INFECTION_SEVERITIES = ['mild', 'moderate', 'severe', 'life-threatening', 'fatal'] as const;
export type InfectionSeverity = (typeof INFECTION_SEVERITIES)[number];

export function gradeOfSeverity(severity: InfectionSeverity): Grade {
  return (INFECTION_SEVERITIES.indexOf(severity) + 1) as Grade;
}

export interface InfectionInput {
  /** Most that was needed. `null` = not known. */
  readonly treatment: 'none' | 'oral' | 'intravenous-or-invasive' | null;
  /** `null` = not answered. */
  readonly lifeThreatening: boolean | null;
  /** Stated by a person. */
  readonly deathDueToInfection: boolean;
}

/** Source: [CTCAE-5] pattern of most infections by site and agent; [GRADING §8]. */
const BY_TREATMENT = { none: 1, oral: 2, 'intravenous-or-invasive': 3 } as const;

/**
 * The pattern of most CTCAE infection terms: 2 oral treatment, 3 intravenous or a procedure, 4 life-threatening, 5 death.
 * A term that does not have the grade (bacteraemia has only 2, sepsis begins at 3) is left to a person.
 * @param termGrades the grades the term has in the version in use
 * Source: [CTCAE-5]; [GRADING §8].
 */
export function gradeInfection(input: InfectionInput, termGrades: readonly number[]): GradeAnswer {
  const { treatment, lifeThreatening, deathDueToInfection } = input;
  const pattern = deathDueToInfection ? 5 : lifeThreatening ? 4 : treatment && BY_TREATMENT[treatment];
  if (pattern === null)
    return { grade: null, reason: 'not-assessed', trace: [gradeStep('treatment', 'unknown', null)] };
  const trace = [
    gradeStep('infection-pattern', 'met', pattern, { treatment, severity: INFECTION_SEVERITIES[pattern - 1]! }),
  ];
  if (!termGrades.includes(pattern)) {
    const facts = { pattern, termGrades: termGrades.join(', ') };
    return {
      grade: null,
      reason: 'not-graded-by-number',
      trace: [...trace, gradeStep('grade-not-in-term', 'met', null, facts)],
    };
  }
  return { grade: pattern, trace, needs: lifeThreatening === null && !deathDueToInfection ? ['life-threatening'] : [] };
}
