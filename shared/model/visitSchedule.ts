import { z } from 'zod';
import { Origin } from './origin.ts';
import { PLANNED_ASSESSMENTS } from './vocabulary.ts';

export const PlannedAssessment = z.enum(PLANNED_ASSESSMENTS);
export type PlannedAssessment = z.infer<typeof PlannedAssessment>;

/** One assessment on the days it is planned; several lines may plan the same one with other tolerances. */
export const PlannedDays = z
  .strictObject({
    assessment: PlannedAssessment,
    /** Study days, rising. */
    days: z.array(z.int().min(-90).max(5475)).min(1).max(200).readonly(),
    /** Days before or after that still count for the planned one, both ends inclusive. */
    toleranceDays: z.int().min(0).max(60),
  })
  .readonly();
export type PlannedDays = z.infer<typeof PlannedDays>;

/** Which assessments the protocol plans on which days. */
export const VisitSchedule = z
  .strictObject({ planned: z.array(PlannedDays).max(60).readonly(), origin: Origin })
  .readonly();
export type VisitSchedule = z.infer<typeof VisitSchedule>;
