import { z } from 'zod';
import { CalendarDate, Instant } from './dates.ts';
import { TermCode, ToxicityFamily } from './grade.ts';
import { TrialRecordKey } from './trialRecord.ts';

/** One reaction the reference safety information calls expected: a list of terms, or a whole family of them. */
export const ExpectedReaction = z
  .strictObject({
    select: z.union([
      z.strictObject({ termCodes: z.array(TermCode).min(1).max(200).readonly() }).readonly(),
      z.strictObject({ family: ToxicityFamily }).readonly(),
    ]),
    /** Expected up to this grade, inclusive; what is worse is unexpected. Death is asked for apart. */
    highestGrade: z.literal([1, 2, 3, 4]),
    /** A fatal reaction is normally unexpected, whatever its grade in the list. */
    fatalExpected: z.boolean(),
  })
  .readonly();
export type ExpectedReaction = z.infer<typeof ExpectedReaction>;

/** One version of the reference safety information. It holds from its first day until the next version's first day. */
export const ReferenceSafetyList = z
  .strictObject({
    version: z.string().trim().min(1).max(40),
    validFrom: CalendarDate,
    expected: z.array(ExpectedReaction).max(500).readonly(),
  })
  .readonly();
export type ReferenceSafetyList = z.infer<typeof ReferenceSafetyList>;

/** A version of the list as it lies in the record of a trial. It is added, never changed. */
export const ReferenceSafetyRecord = z
  .strictObject({
    ...TrialRecordKey,
    list: ReferenceSafetyList,
    /** The document it was taken from, e.g. the investigator's brochure and its section. */
    document: z.string().trim().min(1).max(200),
    addedAt: Instant,
    addedBy: z.string(),
  })
  .readonly();
export type ReferenceSafetyRecord = z.infer<typeof ReferenceSafetyRecord>;
