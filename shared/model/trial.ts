import { z } from 'zod';
import { CtcaeVersion } from './grade.ts';
import { SiteId, TrialId } from './ids.ts';

/** A trial. The CTCAE version is frozen here for the trial's whole life. */
export const Trial = z
  .strictObject({
    trialId: TrialId,
    registryId: z.string().min(1).max(40),
    sponsorProtocolId: z.string().max(60),
    title: z.string().min(1).max(300),
    sponsor: z.string().max(200),
    plannedSubjects: z.int().positive(),
    ctcaeVersion: CtcaeVersion,
    /** Simulated data are labelled on every page, figure and export. */
    simulated: z.boolean(),
  })
  .readonly();
export type Trial = z.infer<typeof Trial>;

export const Site = z
  .strictObject({
    siteId: SiteId,
    trialId: TrialId,
    code: z.string().min(1).max(10),
    name: z.string().min(1).max(200),
    /** IANA zone of the site's clocks, e.g. `Asia/Shanghai`. */
    zone: z.string().min(1).max(60),
    country: z.string().length(3),
  })
  .readonly();
export type Site = z.infer<typeof Site>;
