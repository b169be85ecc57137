import type { FigureFilter } from '../../../shared/figures/figureFilter.ts';
import { useWords } from '../../i18n/useWords.ts';

/** The filter as the caption says it; empty = nothing is filtered. */
export function useFilterWords(filter: FigureFilter): string {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const { doseLevels, family, gradeAtLeast, seriousOnly, relatedOnly, onset } = filter;
  return [
    ...(doseLevels === null ? [] : [doseLevels.map((level) => level ?? say('notAssigned')).join(', ')]),
    ...(family === null ? [] : [vocabulary(`family.${family}`)]),
    ...(gradeAtLeast === 0 ? [] : [say('gradeOrWorse', { grade: gradeAtLeast })]),
    ...(seriousOnly ? [say('serious')] : []),
    ...(relatedOnly ? [say('related')] : []),
    ...(onset === null ? [] : [say('onsetDays', { from: onset.fromDay, to: onset.toDay })]),
  ].join(' · ');
}
