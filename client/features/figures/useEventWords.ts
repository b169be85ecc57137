import { EVENT_FLAG, type FigureData } from '../../../shared/figures/figureData.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';

/** An event in a line: term, grade, days. */
export function useEventWords({ events, terms }: FigureData): (event: number) => string {
  const say = useWords('figures');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  return (event) => {
    const grade = events.grade[event]!;
    const named = grade === 0 ? vocabulary('grade.not-graded') : say('gradeN', { grade });
    return [termName(terms[events.term[event]!]!.termCode, language), named, days(event)].join(' · ');
  };

  function days(event: number): string {
    const from = events.onset[event]!;
    if (Number.isNaN(from)) return say('onsetUnknown');
    return say('dayRange', { from: Math.floor(from), to: endOf(event, Math.floor(from)) });
  }

  function endOf(event: number, fromDay: number): string {
    const flags = events.flags[event]!;
    if ((flags & EVENT_FLAG.ongoing) !== 0) return say('ending.ongoing');
    const end = events.end[event]!;
    if ((flags & EVENT_FLAG.endUnknown) !== 0 || Number.isNaN(end)) return say('ending.unknown');
    return String(Math.max(fromDay, Math.ceil(end) - 1));
  }
}
