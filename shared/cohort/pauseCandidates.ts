import type { PauseRule, Protocol } from '../model/protocol.ts';
import type { AssessmentSummary } from '../model/views.ts';
import { cohortStanding } from './cohortStanding.ts';

type Worst = AssessmentSummary['worstGrades'];

const DEATH = 5;

/** May this patient's record speak for a rule about deaths or events? A cheap look before the whole record is read. */
export function isPauseCandidate(summary: AssessmentSummary | undefined, protocol: Protocol): boolean {
  if (summary === undefined) return false;
  return (protocol.pauseRules ?? []).some((rule) => mayConcern(rule, summary.worstGrades));
}

function mayConcern({ when }: PauseRule, worst: Worst): boolean {
  switch (when.kind) {
    case 'related-death':
      return worstOf(worst, undefined) >= DEATH;
    case 'events':
      return worstOf(worst, when.select.families) >= when.gradeAtLeast;
    case 'dlts-among-first':
    case 'dlt-probability':
    case 'measured':
    case 'reported':
      return false;
  }
}

function worstOf(worst: Worst, families: readonly string[] | undefined): number {
  const grades = Object.entries(worst).filter(([family]) => families === undefined || families.includes(family));
  return Math.max(0, ...grades.map(([, grade]) => (typeof grade === 'number' ? grade : 0)));
}

/** Has a patient moved into, out of or among the counts that rules about DLTs read? */
export function movesPauseCounts(before: AssessmentSummary | undefined, after: AssessmentSummary): boolean {
  const [from, to] = [before === undefined ? 'not-treated' : cohortStanding(before), cohortStanding(after)];
  return from !== to;
}
