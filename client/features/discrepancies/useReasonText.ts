import type { MeasuredPoint } from '../../../shared/model/discrepancyViews.ts';
import type { GradeStepTrace } from '../../../shared/model/grading.ts';
import { useWords } from '../../i18n/useWords.ts';
import { gradeReason, gradeSentence } from '../../ui/gradeSentence.ts';
import { labReason, labSentence } from '../../ui/labSentence.ts';

/** Why a point has its grade, or why it has none, in one line; and the words of every clause behind it. */
export function useReasonText(): {
  readonly reasonOf: (point: MeasuredPoint) => string;
  readonly clauseOf: (of: string, step: GradeStepTrace) => string;
} {
  const say = useWords('discrepancies');
  const scales = useWords('scales');
  const strips = useWords('labStrips');
  const labs = useWords('labReasons');
  return {
    reasonOf: ({ of, answer }) => {
      if (of === 'CRS' || of === 'ICANS') return gradeReason(answer, of, scales);
      if (answer.grade === null) return say('notGraded', { reason: strips(`reason.${answer.reason}`) });
      return labReason(answer, labs);
    },
    clauseOf: (of, step) =>
      of === 'CRS' || of === 'ICANS' ? gradeSentence(step, of, scales) : labSentence(step, labs),
  };
}
