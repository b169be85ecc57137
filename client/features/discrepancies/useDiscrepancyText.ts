import { formatPartial } from '../../../shared/format/formatPartial.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { EndAnswer, PartialDateTime } from '../../../shared/model/dates.ts';
import type { Discrepancy } from '../../../shared/model/discrepancy.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';

/** A date as far as it is known, or the answer in words. */
export function useDateText(): (answer: EndAnswer | undefined) => string {
  const say = useWords('discrepancies');
  const vocabulary = useWords('vocabulary');
  return (answer) => {
    if (answer === undefined) return say('nothing');
    if (answer === 'unknown') return vocabulary('date.unknown');
    return answer === 'ongoing' ? vocabulary('date.ongoing') : formatPartial(answer as PartialDateTime);
  };
}

/** A discrepancy in one sentence. */
export function useDiscrepancyText(): (discrepancy: Discrepancy) => string {
  const say = useWords('discrepancies');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const dateText = useDateText();
  return ({ kind, termCode, reported, derived }) => {
    const grade = (side: Discrepancy['reported']) => side?.worstGrade ?? vocabulary('grade.not-graded');
    return say(`sentence.${kind}`, {
      term: termName(termCode, language),
      reported: grade(reported),
      derived: grade(derived),
      reportedFrom: dateText(reported?.onset),
      reportedTo: dateText(reported?.end),
      derivedFrom: dateText(derived?.onset),
      derivedTo: dateText(derived?.end),
      records: (reported?.records ?? []).join(', '),
    });
  };
}
