import type { SubjectAssessment } from '../model/assessment.ts';
import type { Episode } from '../model/episode.ts';
import type { Grade, ToxicityFamily } from '../model/grade.ts';

/** Worst grade per family over the whole record; `not-graded` only where nothing else is known, never above a grade. */
export function worstGrades(episodes: readonly Episode[]): SubjectAssessment['worstGrades'] {
  const worst: Record<ToxicityFamily, Grade | 'not-graded' | null> = {
    CRS: null,
    ICANS: null,
    haematological: null,
    infection: null,
    other: null,
  };
  for (const { family, worstGrade } of episodes) {
    const known = worst[family];
    if (worstGrade === null) worst[family] = known ?? 'not-graded';
    else if (known === null || known === 'not-graded' || worstGrade > known) worst[family] = worstGrade;
  }
  return worst;
}
