import type { Origin } from '../model/origin.ts';
import type { SignalSettings } from '../model/signalSettings.ts';

const COMPARABLE: Origin = {
  kind: 'assumption',
  basis: 'A comparable CD7 CAR-T trial, not this product; the protocol has to name the background.',
};
const LISTED: Origin = { kind: 'assumption', basis: 'Events a CAR-T committee follows; NCT04785833 lists none.' };
const PAN = 'Pan 2021, J Clin Oncol, PMID 34324392 (abstract)';
const DONOR_DERIVED = {
  en: 'r/r T-ALL, donor-derived CD7 CAR-T, 0.5 or 1 × 10⁶/kg',
  zh: '复发/难治 T-ALL，供者来源 CD7 CAR-T，0.5 或 1 × 10⁶/kg',
};

/**
 * The events a trial watches to begin with. A background stands only where its counts are in the cited abstract: early
 * ICAHT and infection of grade 3 have none there. Sources: [DOMAIN §2.3], [STATISTICS §6].
 */
export const DEFAULT_SIGNAL_SETTINGS: SignalSettings = {
  events: [
    {
      id: 'crs-3',
      of: { kind: 'family', family: 'CRS', gradeAtLeast: 3 },
      background: { events: 2, patients: 20, population: DONOR_DERIVED, citation: PAN, origin: COMPARABLE },
      origin: LISTED,
    },
    {
      id: 'icans-3',
      of: { kind: 'family', family: 'ICANS', gradeAtLeast: 3 },
      background: {
        events: 0,
        patients: 10,
        population: { en: 'CD7 CAR-T, autologous and allogeneic', zh: 'CD7 CAR-T，自体与异体' },
        citation: 'Zhang Y 2023, Blood Cancer J (abstract)',
        origin: COMPARABLE,
      },
      origin: LISTED,
    },
    { id: 'icaht-3', of: { kind: 'early-icaht', gradeAtLeast: 3 }, background: null, origin: LISTED },
    {
      id: 'infection-3',
      of: { kind: 'family', family: 'infection', gradeAtLeast: 3 },
      background: null,
      origin: LISTED,
    },
    {
      id: 'fatal',
      of: { kind: 'fatal' },
      background: { events: 1, patients: 20, population: DONOR_DERIVED, citation: PAN, origin: COMPARABLE },
      origin: LISTED,
    },
  ],
  level: 0.95,
  prior: { alpha: 0.5, beta: 0.5 },
  backgroundPrior: { alpha: 0.5, beta: 0.5 },
  margin: 0,
  reviewAbove: 0.9,
  minimumPatients: 3,
  ratePerDays: 100,
  drift: { eventId: 'crs-3', usualRate: 0.1, raisedRate: 0.3, threshold: 2.5, followedDays: 28 },
  levelRateAbove: 0.3,
  origin: {
    kind: 'assumption',
    basis: 'Jeffreys priors; a chart that alarms falsely in 11 % of trials of 20 patients.',
  },
};
