import type { ExpeditedRegion } from '../model/expeditedSettings.ts';

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
