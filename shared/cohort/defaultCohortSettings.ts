import type { Origin } from '../model/origin.ts';
import type { CohortSettings } from '../model/protocol.ts';

const SAME_PRODUCT_FAMILY: Origin = {
  kind: 'assumption',
  basis: 'NCT05170568, same product family: 3+3, the next group after the committee has agreed.',
};

/** Design and boundary a trial starts with; NCT04785833 states neither. Sources: [DOMAIN §3], [DOMAIN §6], [NCT05170568]. */
export const DEFAULT_COHORT_SETTINGS: CohortSettings = {
  design: '3+3',
  designOrigin: SAME_PRODUCT_FAMILY,
  groupSize: 3,
  maximumPerLevel: 6,
  groupOrigin: SAME_PRODUCT_FAMILY,
  targetRate: 0.3,
  interval: { below: 0.05, above: 0.05 },
  eliminationCutoff: 0.95,
  maximumPendingShare: 0.5,
  skeleton: [],
  targetOrigin: {
    kind: 'assumption',
    basis: 'The rate of the pause rule: more than 30 % of patients with a DLT is too many.',
  },
  boundary: {
    priorAlpha: 0.6,
    priorBeta: 1.4,
    minimumPatients: 3,
    comparisonAlpha: 0.1,
    origin: { kind: 'assumption', basis: 'Beta(0.6, 1.4), worth two patients at 30 %; the first look after three.' },
  },
};
