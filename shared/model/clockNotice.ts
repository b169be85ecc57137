import { z } from 'zod';
import { Told } from './caseNotice.ts';
import { CalendarDate, Instant } from './dates.ts';
import { ObservationId } from './ids.ts';
import { TrialRecordKey } from './trialRecord.ts';
import { CLOCK_TARGETS } from './vocabulary.ts';

/** One step of the timetable of a report's clock, as it was taken. */
export const ClockStep = z
  .strictObject({
    region: z.literal(['US', 'EU', 'UK', 'CN']),
    kind: z.literal(['fatal-or-life-threatening', 'other', 'completion', 'relevant-follow-up']),
    /** Last day that is in time by the sponsor's calendar, and the first instant that is too late. */
    dueOn: CalendarDate,
    dueAt: Instant,
    /** 0 = when the time is over. */
    hoursBefore: z.number().min(0),
    target: z.enum(CLOCK_TARGETS),
    to: Told,
  })
  .readonly();
export type ClockStep = z.infer<typeof ClockStep>;

/** People were told that reports of one event are due soon or overdue. */
export const ClockNotice = z
  .strictObject({
    ...TrialRecordKey,
    observationId: ObservationId,
    at: Instant,
    steps: z.array(ClockStep).min(1).readonly(),
  })
  .readonly();
export type ClockNotice = z.infer<typeof ClockNotice>;
