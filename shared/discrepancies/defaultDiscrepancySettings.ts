import type { DiscrepancySettings } from '../model/protocol.ts';

/** The settings a trial starts with; all of them are conventions of ours. Source: [GRADING §11] for the expected terms. */
export const DEFAULT_DISCREPANCY_SETTINGS: DiscrepancySettings = {
  dateToleranceHours: 24,
  labDateToleranceHours: 96,
  labsFromGrade: 3,
  expectedTermCodes: [10025256, 10025327, 10007839],
};
