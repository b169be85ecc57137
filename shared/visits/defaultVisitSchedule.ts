import type { VisitSchedule } from '../model/visitSchedule.ts';

const LATE_SAMPLES = [180, 270, 365, 455, 545, 635, 730];

/**
 * What a trial starts with: daily watch for two weeks, the gates of day 14 and 28, the count of day 42, and the sampling
 * of the product and its target cells. Source: [DOMAIN §3 D6, §5, §7.2].
 */
export const DEFAULT_VISIT_SCHEDULE: VisitSchedule = {
  planned: [
    { assessment: 'visit', days: [14, 28], toleranceDays: 2 },
    { assessment: 'vitals', days: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], toleranceDays: 0 },
    { assessment: 'vitals', days: [21, 28], toleranceDays: 2 },
    { assessment: 'ice', days: [0, 3, 5, 7, 10, 14], toleranceDays: 1 },
    { assessment: 'counts', days: [0, 2, 4, 6, 8, 10, 12, 14], toleranceDays: 1 },
    { assessment: 'counts', days: [21, 28, 42], toleranceDays: 2 },
    { assessment: 'counts', days: [60, 90], toleranceDays: 7 },
    { assessment: 'chemistry', days: [0, 2, 4, 7, 10, 14], toleranceDays: 1 },
    { assessment: 'chemistry', days: [21, 28, 42], toleranceDays: 2 },
    { assessment: 'inflammation', days: [0, 2, 4, 7, 10, 14], toleranceDays: 1 },
    { assessment: 'inflammation', days: [21, 28], toleranceDays: 2 },
    { assessment: 'product', days: [0, 1, 3, 5, 7], toleranceDays: 0 },
    { assessment: 'product', days: [10, 14, 21, 28], toleranceDays: 1 },
    { assessment: 'product', days: [42, 60, 90], toleranceDays: 7 },
    { assessment: 'product', days: LATE_SAMPLES, toleranceDays: 14 },
    { assessment: 'target-cells', days: [0, 1, 3, 5, 7], toleranceDays: 0 },
    { assessment: 'target-cells', days: [10, 14, 21, 28], toleranceDays: 1 },
    { assessment: 'target-cells', days: [42, 60, 90], toleranceDays: 7 },
    { assessment: 'target-cells', days: LATE_SAMPLES, toleranceDays: 14 },
  ],
  origin: {
    kind: 'assumption',
    basis:
      'NCT04785833 states no schedule; it registers Cmax and CD7+ cells “at each time point”. Days chosen for the watch of two weeks, the gates of day 14 and 28 and the count of day 42.',
  },
};
