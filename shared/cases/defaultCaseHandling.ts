import type { CaseHandling } from '../model/caseHandling.ts';

/** How long a case may wait, and who hears of it then, where the protocol does not say otherwise. */
export const DEFAULT_CASE_HANDLING: CaseHandling = {
  acknowledgeWithinMinutes: 24 * 60,
  steps: [
    { afterMinutes: 60, to: 'next-person' },
    { afterMinutes: 4 * 60, to: 'role' },
    { afterMinutes: 12 * 60, to: 'trial-lead' },
  ],
  trialLead: null,
  quietAfterDays: 7,
  origin: {
    kind: 'assumption',
    basis:
      'The sponsor hears of serious events within 24 hours (Regulation (EU) 536/2014, Art. 41); the steps before are ours.',
  },
};
