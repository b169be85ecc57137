import type { FigureData } from '../../../shared/figures/figureData.ts';
import type { CountedGroup, CountedRow } from '../../../shared/figures/incidenceCounts.ts';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';

/** Names of groups, terms and dose levels as the reader's language has them. */
export function useRowNames({ terms }: Pick<FigureData, 'terms'>) {
  const language = useLanguage();
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  return {
    group: ({ by, family, socCode }: Pick<CountedGroup, 'by' | 'family' | 'socCode'>): string =>
      by === 'family' ? vocabulary(`family.${family}`) : socName(socCode, language),
    term: ({ term }: CountedRow): string => (term === null ? '' : termName(terms[term]!.termCode, language)),
    level: (level: string | null): string => level ?? say('notAssigned'),
  };
}
