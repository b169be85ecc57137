import type { Grade, GradingScale } from '../../model/grade.ts';
import { findTerm } from './findTerm.ts';
import { GENERAL_SUMMARIES } from './generalSummaries.ts';
import { SUMMARIES_EN } from './summaries.en.data.ts';
import { SUMMARIES_ZH } from './summaries.zh.data.ts';

export interface GradeSummary {
  readonly text: string;
  /** `summary`: of this term and grade. `general`: what the grade means for any term. */
  readonly kind: 'summary' | 'general';
}

/**
 * A reminder of what a grade of a term means, short enough to stand beside the grade while it is chosen.
 * @param scale the scale in use; on any other than the term's own the bounds would be wrong, so only the general sentence is given
 */
export function gradeSummary(code: number, grade: Grade, language: 'en' | 'zh', scale?: GradingScale): GradeSummary {
  const term = findTerm(code);
  const isOwnScale = scale === undefined || scale === term?.scale;
  const text = isOwnScale ? (language === 'zh' ? SUMMARIES_ZH : SUMMARIES_EN)[code]?.[grade] : undefined;
  return text === undefined ? { text: GENERAL_SUMMARIES[language][grade], kind: 'general' } : { text, kind: 'summary' };
}
