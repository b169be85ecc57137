import { formatUnit } from '../../../shared/format/formatMeasured.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import type { MeasuredPoint } from '../../../shared/model/discrepancyViews.ts';
import type { GradeAnswer, GradeStepTrace } from '../../../shared/model/grading.ts';
import { type Say, useWords } from '../../i18n/useWords.ts';
import { gradeReason } from '../../ui/gradeSentence.ts';

/** Why a point has its grade, in one line; or why it has none. */
export function useReasonText(): (point: MeasuredPoint) => string {
  const say = useWords('discrepancies');
  const scales = useWords('scales');
  const labs = useWords('labStrips');
  return ({ of, answer }) => {
    if (of === 'CRS' || of === 'ICANS') return gradeReason(answer, of, scales);
    if (answer.grade === null) return say('notGraded', { reason: labs(`reason.${answer.reason}`) });
    return labReason(answer, say);
  };
}

function labReason({ grade, trace }: GradeAnswer, say: Say<'discrepancies'>): string {
  if (grade === 0) return say('within');
  const step = trace.find((one) => one.met === 'met' && one.grade === grade);
  return step === undefined || step.facts.bound === undefined ? say('byFact') : boundText(step, say);
}

function boundText({ facts }: GradeStepTrace, say: Say<'discrepancies'>): string {
  const { value, sign, bound, unit, of, factor } = facts;
  const isMultiple = of === 'lln' || of === 'uln' || of === 'baseline';
  return say('beyond', {
    value: numberText(value),
    sign: String(sign ?? '')
      .replace('<=', '≤')
      .replace('>=', '≥'),
    bound: numberText(bound),
    unit: typeof unit === 'string' ? ` ${formatUnit(unit)}` : '',
    multiple: isMultiple ? say('multipleOf', { factor: numberText(factor), of: say(`of.${of}`) }) : '',
  });
}

const numberText = (fact: string | number | null | undefined): string =>
  typeof fact === 'number' ? formatNumber(fact) : String(fact ?? '');
