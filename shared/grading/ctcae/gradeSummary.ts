import type { Grade, GradingScale } from '../../model/grade.ts';
import { findTerm } from './findTerm.ts';
import { GENERAL_SUMMARIES } from './generalSummaries.ts';
import { SUMMARIES_EN } from './summaries.en.data.ts';
import { SUMMARIES_ZH } from './summaries.zh.data.ts';
import { SUMMARIES_V6_EN } from './summariesV6.en.data.ts';
import { SUMMARIES_V6_ZH } from './summariesV6.zh.data.ts';

export interface GradeSummary {
  readonly text: string;
  /** `summary`: of this term and grade. `general`: what the grade means for any term. */
  readonly kind: 'summary' | 'general';
}

const SUMMARIES = {
  en: { '5.0': SUMMARIES_EN, changedIn6: SUMMARIES_V6_EN },
  zh: { '5.0': SUMMARIES_ZH, changedIn6: SUMMARIES_V6_ZH },
} as const;

/**
 * A reminder of what a grade of a term means, short enough to stand beside the grade while it is chosen.
 * @param scale the scale in use; left out = CTCAE 5.0, or the term's own scale. On a scale whose bounds we have not written
 *   down for the term, only the general sentence is given
 */
export function gradeSummary(code: number, grade: Grade, language: 'en' | 'zh', scale?: GradingScale): GradeSummary {
  const text = summaryOf(code, grade, language, scale ?? findTerm(code)?.scale);
  return text === undefined ? { text: GENERAL_SUMMARIES[language][grade], kind: 'general' } : { text, kind: 'summary' };
}

function summaryOf(code: number, grade: Grade, language: 'en' | 'zh', scale: GradingScale | undefined) {
  const { '5.0': own, changedIn6 } = SUMMARIES[language];
  const [inV5, inV6] = [findTerm(code, '5.0'), findTerm(code, '6.0')];
  if (scale === inV5?.scale) return own[code]?.[grade];
  if (scale !== 'CTCAE 6.0' || inV6?.scale !== scale || !inV6.grades.includes(grade)) return undefined;
  return changedIn6[code]?.[grade] ?? own[code]?.[grade];
}
