import { z } from 'zod';
import { Agent, Relatedness } from './observation.ts';
import { CLOCK_TARGETS } from './vocabulary.ts';

const Origin = z
  .strictObject({ kind: z.literal(['registry', 'assumption', 'protocol']), basis: z.string().max(300) })
  .readonly();
const Days = z.int().min(1).max(365);

/** One authority's due times. */
export const ExpeditedRegion = z
  .strictObject({
    code: z.literal(['US', 'EU', 'UK', 'CN']),
    /** Calendar days; weekends and holidays do not extend them. */
    fatalOrLifeThreateningDays: Days,
    otherDays: Days,
    /**
     * How the rule words its count. Both put day 1 on the day after the day of knowledge, so both end on the same day;
     * the words differ and are shown.
     */
    convention: z.literal(['day-of-knowledge-is-day-0', 'begins-with-the-day-after']),
    /** Days from the sending of a 7-day report to its completion; `null` = the rule has no such step. */
    completionDays: Days.nullable(),
    /** Days from relevant new information to its report; `null` = the source at hand states none. */
    relevantFollowUpDays: Days.nullable(),
    source: z.string().max(120),
  })
  .readonly();
export type ExpeditedRegion = z.infer<typeof ExpeditedRegion>;

/** Who hears of a clock nobody has answered, and how many hours before its time is over; 0 = when it is over. */
export const ClockReminder = z
  .strictObject({ hoursBefore: z.number().min(0).max(720), to: z.enum(CLOCK_TARGETS) })
  .readonly();
export type ClockReminder = z.infer<typeof ClockReminder>;

/** How serious unexpected suspected reactions are reported: to whom, within what time, counted from what. */
export const ExpeditedSettings = z
  .strictObject({
    /** Authorities that must be told. */
    regions: z.array(ExpeditedRegion).max(10).readonly(),
    regionsOrigin: Origin,
    /** IANA zone of the sponsor's clocks: its calendar counts the days. */
    zone: z.string().min(1).max(60),
    /**
     * What begins the sponsor's day 0: that an event is in this record, which is the sponsor's own, or only what somebody
     * states about the sponsor's knowledge.
     */
    sponsorKnows: z.literal(['when-recorded', 'when-stated']),
    day0Origin: Origin,
    /** Agents whose reactions are reported. */
    suspectAgents: z.array(Agent).min(1).readonly(),
    /** From this opinion on a reaction is suspected: "a reasonable possibility". */
    suspectedFrom: Relatedness,
    suspicionOrigin: Origin,
    /** Hours from the site's knowledge of a serious event to the sponsor's. */
    siteToSponsorHours: z.number().positive().max(720),
    siteOrigin: Origin,
    /** A clock with less time left than this is called due soon. */
    dueSoonHours: z.number().positive().max(720),
    dueSoonOrigin: Origin,
    /** The timetable of letters about clocks, the earliest first; empty = nobody is written to. */
    reminders: z.array(ClockReminder).max(10).readonly(),
    remindersOrigin: Origin,
  })
  .readonly();
export type ExpeditedSettings = z.infer<typeof ExpeditedSettings>;
