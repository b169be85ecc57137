import type { ExpeditedSettings } from '../model/expeditedSettings.ts';
import { EXPEDITED_REGIONS } from './expeditedRegions.data.ts';

/** Which word counts as "a reasonable possibility" is a convention of ours. Source: [EXPEDITED]; 24 h: [EU-CTR Art. 41]. */
export const DEFAULT_EXPEDITED_SETTINGS: ExpeditedSettings = {
  regions: EXPEDITED_REGIONS,
  regionsOrigin: {
    kind: 'assumption',
    basis: 'The registry record names no authority: all four are watched until the protocol says which apply.',
  },
  zone: 'Asia/Shanghai',
  sponsorKnows: 'when-recorded',
  day0Origin: {
    kind: 'assumption',
    basis: 'The sponsor reads this record, so it knows from the entry on, or earlier where somebody states it.',
  },
  suspectAgents: ['car-t'],
  suspectedFrom: 'possible',
  suspicionOrigin: {
    kind: 'assumption',
    basis: 'From "possible" on there is a reasonable possibility; the words of the causality scale are a convention.',
  },
  siteToSponsorHours: 24,
  siteOrigin: { kind: 'assumption', basis: 'Regulation (EU) No 536/2014 Art. 41, and almost every protocol.' },
  dueSoonHours: 48,
  dueSoonOrigin: { kind: 'assumption', basis: 'Two days are enough to finish a report that has been begun.' },
  reminders: [
    { hoursBefore: 48, to: 'medical-monitor' },
    { hoursBefore: 24, to: 'medical-monitor' },
    { hoursBefore: 0, to: 'medical-monitor' },
    { hoursBefore: 0, to: 'trial-lead' },
  ],
  remindersOrigin: {
    kind: 'assumption',
    basis:
      'When a clock is called due soon, when its last day begins, and when it is missed; the regulations name no times.',
  },
};
