import { expect, test } from 'vitest';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';

/** What a trial that says nothing is graded by: each is shown as an assumption, and changing one changes grades. */
test('a new trial begins with the conventions the vectors were written for', () => {
  expect(DEFAULT_GRADING_SETTINGS).toEqual({
    baselineSample: 'before-lymphodepletion',
    unknownBaseline: 'as-normal',
    vasopressinAlone: 'grade-3',
    highFlowDeviceAtLowFlow: 'by-flow',
    icaht: { fillDays: 7, joinDays: 2 },
    crsUsualOnsetDays: 14,
    assessmentGapHours: 72,
  });
});
