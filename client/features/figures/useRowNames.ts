import type { FigureData } from '../../../shared/figures/figureData.ts';
import type { IncidenceGroup, IncidenceRow } from '../../../shared/figures/incidenceTable.ts';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';

/** Names of groups, terms and dose levels as the reader's language has them. */
export function useRowNames(data: FigureData) {
  const language = useLanguage();
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  return {
    group: ({ by, family, socCode }: IncidenceGroup): string =>
      by === 'family' ? vocabulary(`family.${family}`) : socName(socCode, language),
    term: ({ term }: IncidenceRow): string => (term === null ? '' : termName(data.terms[term]!.termCode, language)),
    level: (level: string | null): string => level ?? say('notAssigned'),
  };
}
