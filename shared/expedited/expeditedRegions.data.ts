import type { RegionCode } from '../model/expedited.ts';

export interface ExpeditedRegion {
  readonly code: RegionCode;
  /** Calendar days; weekends and holidays do not extend them. */
  readonly fatalOrLifeThreateningDays: number;
  readonly otherDays: number;
  /**
   * How the rule words its count. Both put day 1 on the day after the day of knowledge, so both end on the same day;
   * the words differ and are shown.
   */
  readonly convention: 'day-of-knowledge-is-day-0' | 'begins-with-the-day-after';
  /** Days from the sending of a 7-day report to its completion; `null` = the rule has no such step. */
  readonly completionDays: number | null;
  /** Days from relevant new information to its report; `null` = the source at hand states none. */
  readonly relevantFollowUpDays: number | null;
  readonly source: string;
}

/** Due times of reports to the authorities. Source: each line's own. */
export const EXPEDITED_REGIONS: readonly ExpeditedRegion[] = [
  {
    code: 'US',
    fatalOrLifeThreateningDays: 7,
    otherDays: 15,
    convention: 'day-of-knowledge-is-day-0',
    completionDays: null,
    relevantFollowUpDays: 15,
    source: 'US-312.32 (c)(1), (c)(2), (d)',
  },
  {
    code: 'EU',
    fatalOrLifeThreateningDays: 7,
    otherDays: 15,
    convention: 'day-of-knowledge-is-day-0',
    completionDays: 8,
    relevantFollowUpDays: null,
    source: 'EU-CTR Art. 42, Annex III',
  },
  {
    code: 'UK',
    fatalOrLifeThreateningDays: 7,
    otherDays: 15,
    convention: 'begins-with-the-day-after',
    completionDays: 8,
    relevantFollowUpDays: null,
    source: 'UK-2004/1031 reg. 34; completion: ICH-E2A §III.B',
  },
  {
    code: 'CN',
    fatalOrLifeThreateningDays: 7,
    otherDays: 15,
    convention: 'day-of-knowledge-is-day-0',
    completionDays: 8,
    relevantFollowUpDays: null,
    source: 'NMPA-2018',
  },
];
