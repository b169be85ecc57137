import type { SubjectAssessment } from '../model/assessment.ts';
import type { AssessmentSummary } from '../model/views.ts';

type Judged = Pick<SubjectAssessment, Exclude<keyof AssessmentSummary, 'open'> | 'findings'>;

/** What is stored of an assessment. */
export function summarise(assessment: Judged): AssessmentSummary {
  const { subjectId, window, state, evaluability, worstGrades, lastObservedOn, nextChangeAt } = assessment;
  const open = assessment.findings
    .filter((finding) => finding.outcome !== 'not-dlt')
    .map(({ ruleId, episodeKey, outcome, ripensAt }) => ({ ruleId, episodeKey, outcome, ripensAt }));
  return { subjectId, window, state, evaluability, open, worstGrades, lastObservedOn, nextChangeAt };
}
