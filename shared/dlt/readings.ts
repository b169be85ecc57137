import { findTerm } from '../grading/ctcae/findTerm.ts';
import type { Episode, GradeSegment } from '../model/episode.ts';
import type { Grade } from '../model/grade.ts';
import type { DltRule } from '../model/protocol.ts';

const DEATH = 5;
const EVERY_GRADE: readonly Grade[] = [1, 2, 3, 4, 5];

/**
 * The worst that the ungraded parts of an episode can hide from a rule, or `undefined` when they can hide nothing from it.
 * A rule is decided only if it answers the same for the episode as graded and for this reading.
 */
export function worstReading(rule: DltRule, episode: Episode): readonly GradeSegment[] | undefined {
  const hidesDeath = rule.grade.atMost === DEATH && isFatal(episode) && !hasGrade(episode, DEATH);
  if (!hidesDeath && !hasGrade(episode, null)) return undefined;
  const hidden = hasGrade(episode, null) ? worstHidden(rule, episode) : undefined;
  if (hidden === undefined && !hidesDeath) return undefined;
  const segments = episode.segments.map((segment) =>
    segment.grade === null && hidden !== undefined ? { ...segment, grade: hidden } : segment,
  );
  return hidesDeath ? withDeath(segments, episode) : segments;
}

/** Somebody wrote that the event was fatal. */
function isFatal(episode: Episode): boolean {
  return (
    episode.seriousness?.includes('death') === true || episode.sources.some((row) => row.value.outcome === 'fatal')
  );
}

function hasGrade(episode: Episode, grade: Grade | null): boolean {
  return episode.segments.some((segment) => segment.grade === grade);
}

/** A grade the term has, as bad for the rule as possible, if any of them matters to it. */
function worstHidden(rule: DltRule, episode: Episode): Grade | undefined {
  const mattersFrom = Math.min(rule.grade.atLeast, (rule.unlessResolved?.toGradeAtMost ?? DEATH) + 1);
  const grades = (findTerm(episode.termCode)?.grades ?? EVERY_GRADE).filter(
    (grade) => grade >= mattersFrom && (grade < DEATH || mayBeFatal(episode)),
  );
  return grades.findLast((grade) => grade <= rule.grade.atMost) ?? grades[0];
}

/** Any outcome but "fatal" and "unknown" says that the patient lived. */
function mayBeFatal(episode: Episode): boolean {
  return isFatal(episode) || episode.sources.some((row) => row.value.outcome === 'unknown');
}

function withDeath(segments: readonly GradeSegment[], episode: Episode): readonly GradeSegment[] {
  const diedOn = episode.end === 'ongoing' ? 'unknown' : episode.end;
  const before = segments.map((segment, index) =>
    index === segments.length - 1 ? { ...segment, to: diedOn } : segment,
  );
  return [...before, { grade: DEATH, from: diedOn, to: diedOn }];
}
