import type { Grade } from '../../model/grade.ts';
import { compareIntervals } from '../../time/compareIntervals.ts';
import type { Truth } from '../kleene.ts';
import type { RuleContext } from '../ruleContext.ts';
import { timelineOf } from '../timeline.ts';

/**
 * Was the term already at this grade or worse before lymphodepletion began? No such record means no: an exclusion needs
 * something that excludes.
 */
export function baselineTruth(
  termCode: number,
  atLeast: number,
  { episodes, baselineEnds, zone }: RuleContext,
): { readonly met: Truth; readonly baselineGrade: Grade | null } {
  let met: Truth = 'not-met';
  let baselineGrade: Grade | null = null;
  if (baselineEnds === undefined) return { met: 'unknown', baselineGrade };
  for (const episode of episodes) {
    if (episode.termCode !== termCode) continue;
    const timeline = timelineOf(episode.segments, zone);
    episode.segments.forEach(({ grade }, index) => {
      const order = compareIntervals(timeline[index]!, baselineEnds);
      if (order === 'after') return;
      if (grade !== null && order === 'before' && grade > (baselineGrade ?? 0)) baselineGrade = grade;
      if (grade !== null && grade < atLeast) return;
      if (grade !== null && order === 'before') met = 'met';
      else if (met === 'not-met') met = 'unknown';
    });
  }
  return { met, baselineGrade };
}
