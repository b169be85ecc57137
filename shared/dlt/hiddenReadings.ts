import { reportsOf } from '../episodes/reportsOf.ts';
import { findTerm } from '../grading/ctcae/findTerm.ts';
import type { Episode, GradeSegment } from '../model/episode.ts';
import type { Grade } from '../model/grade.ts';
import type { DltRule } from '../model/ruleLanguage.ts';
import { isCalledFatal, type JudgedEpisode } from './judgedEpisode.ts';

const DEATH = 5;
const EVERY_GRADE: readonly Grade[] = [1, 2, 3, 4, 5];
const NOTHING: readonly (readonly GradeSegment[])[] = [];

/**
 * What the ungraded parts of an episode may hide from a rule: one reading for each grade that the term has and that
 * matters to the rule, and a death where the event is called fatal without a grade 5. Empty = nothing is hidden.
 */
export function hiddenReadings(
  rule: DltRule,
  { episode, isPartlyUngraded, hidesDeath }: JudgedEpisode,
): readonly (readonly GradeSegment[])[] {
  const mayHideDeath = hidesDeath && rule.grade.atMost === DEATH;
  if (!isPartlyUngraded && !mayHideDeath) return NOTHING;
  const readings = isPartlyUngraded
    ? hiddenGrades(rule, episode).map((grade) =>
        episode.segments.map((segment) => ({ ...segment, grade: segment.grade ?? grade })),
      )
    : [];
  return mayHideDeath ? [...readings, withDeath(episode)] : readings;
}

/** A grade below the threshold counts only where the rule wants it lower still to call it resolved. */
function hiddenGrades(rule: DltRule, episode: Episode): readonly Grade[] {
  const mattersFrom = Math.min(rule.grade.atLeast, (rule.unlessResolved?.toGradeAtMost ?? DEATH) + 1);
  const grades = findTerm(episode.termCode)?.grades ?? EVERY_GRADE;
  return grades.filter((grade) => grade >= mattersFrom && (grade < DEATH || mayBeFatal(episode)));
}

/** Any outcome but "fatal" and "unknown" says that the patient lived. */
function mayBeFatal(episode: Episode): boolean {
  return isCalledFatal(episode) || reportsOf(episode).some((row) => row.value.outcome === 'unknown');
}

function withDeath({ segments, end }: Episode): readonly GradeSegment[] {
  const diedOn = end === 'ongoing' ? 'unknown' : end;
  const before = segments.map((segment, index) =>
    index === segments.length - 1 ? { ...segment, to: diedOn } : segment,
  );
  return [...before, { grade: DEATH, from: diedOn, to: diedOn }];
}
