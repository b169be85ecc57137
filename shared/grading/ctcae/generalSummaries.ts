import type { Grade } from '../../model/grade.ts';

/** What a grade means in general, in words of our own, where a term has none. Source: [CTCAE-5], general guideline. */
export const GENERAL_SUMMARIES: Readonly<Record<'en' | 'zh', Readonly<Record<Grade, string>>>> = {
  en: {
    1: 'Mild: few or no symptoms, observation only',
    2: 'Moderate: minor or local treatment, or daily tasks limited',
    3: 'Severe, not immediately life-threatening: hospital care, or self-care limited',
    4: 'Life-threatening: urgent treatment needed',
    5: 'Death from this event',
  },
  zh: {
    1: '轻度：无症状或症状轻微，仅需观察',
    2: '中度：需轻微或局部治疗，或工具性日常生活活动受限',
    3: '重度但不会立即危及生命：需住院，或自理性日常生活活动受限',
    4: '危及生命：需紧急治疗',
    5: '因该事件死亡',
  },
};
