import type { GradingSettings } from '../model/grading.ts';

/** The settings a trial starts with. Source: [GRADING §2, §4, §6], the points marked as conventions. */
export const DEFAULT_GRADING_SETTINGS: GradingSettings = {
  baselineSample: 'before-lymphodepletion',
  unknownBaseline: 'as-normal',
  vasopressinAlone: 'grade-3',
  highFlowDeviceAtLowFlow: 'by-flow',
  icaht: { fillDays: 7, joinDays: 2 },
  crsUsualOnsetDays: 14,
  assessmentGapHours: 72,
};
