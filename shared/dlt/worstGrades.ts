import type { SubjectAssessment } from '../model/assessment.ts';
import type { Episode } from '../model/episode.ts';
import type { Grade, ToxicityFamily } from '../model/grade.ts';

type WorstGrades = SubjectAssessment['worstGrades'];

const NONE: WorstGrades = { CRS: null, ICANS: null, haematological: null, infection: null, other: null };

/** Worst reported grade per family over the whole record; `not-graded` only where nothing else is known, never above a grade. */
export function worstGrades(episodes: readonly Episode[]): WorstGrades {
  return addWorst(NONE, episodes);
}

/** The same after episodes were added or rose; `before` itself where nothing moved. */
export function addWorst(before: WorstGrades, episodes: readonly Episode[]): WorstGrades {
  let worst: Record<ToxicityFamily, Grade | 'not-graded' | null> | undefined;
  for (const { family, worstGrade, origin } of episodes) {
    if (origin === 'derived') continue;
    const known = (worst ?? before)[family];
    const risen = worstOf(known, worstGrade);
    if (risen === known) continue;
    worst ??= { ...before };
    worst[family] = risen;
  }
  return worst ?? before;
}

function worstOf(known: Grade | 'not-graded' | null, grade: Grade | null): Grade | 'not-graded' {
  if (grade === null) return known ?? 'not-graded';
  return known === null || known === 'not-graded' || grade > known ? grade : known;
}
