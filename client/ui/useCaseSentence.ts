import { formatStudyDay } from '../../shared/format/formatNumber.ts';
import { termName } from '../../shared/grading/ctcae/termName.ts';
import type { CaseLine } from '../../shared/model/views.ts';
import { useLanguage, useWords } from '../i18n/useWords.ts';

export type CaseFacts = Pick<CaseLine, 'termCode' | 'worstGrade' | 'onsetDay' | 'ruleIds'>;

/** The reason of a case in one sentence: "Grade 4 Cytokine release syndrome, from day 3 (D2)". */
export function useCaseSentence(): (line: CaseFacts) => string {
  const say = useWords('cases');
  const language = useLanguage();
  return ({ termCode, worstGrade, onsetDay, ruleIds }) =>
    say('sentence', {
      grade: worstGrade === null ? say('sentenceNotGraded') : say('sentenceGrade', { grade: worstGrade }),
      term: termName(termCode, language),
      onset: onsetDay === null ? say('sentenceOnsetUnknown') : say('sentenceOnset', { day: formatStudyDay(onsetDay) }),
      rules: ruleIds.length === 0 ? say('sentenceNoRule') : ruleIds.join(', '),
    });
}
