import type { Grade } from '../../model/grade.ts';
import { GENERAL_SUMMARIES } from './generalSummaries.ts';
import { SUMMARIES_EN } from './summaries.en.data.ts';
import { SUMMARIES_ZH } from './summaries.zh.data.ts';

export interface GradeSummary {
  readonly text: string;
  /** `summary`: of this term and grade. `general`: what the grade means for any term. */
  readonly kind: 'summary' | 'general';
}

/** A reminder of what a grade of a term means, short enough to stand beside the grade while it is chosen. */
export function gradeSummary(code: number, grade: Grade, language: 'en' | 'zh'): GradeSummary {
  const text = (language === 'zh' ? SUMMARIES_ZH : SUMMARIES_EN)[code]?.[grade];
  return text === undefined ? { text: GENERAL_SUMMARIES[language][grade], kind: 'general' } : { text, kind: 'summary' };
}
