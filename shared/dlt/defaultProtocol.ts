import { DEFAULT_CASE_HANDLING } from '../cases/defaultCaseHandling.ts';
import { DEFAULT_COHORT_SETTINGS } from '../cohort/defaultCohortSettings.ts';
import { DEFAULT_DISCREPANCY_SETTINGS } from '../discrepancies/defaultDiscrepancySettings.ts';
import { DEFAULT_EXPEDITED_SETTINGS } from '../expedited/defaultExpeditedSettings.ts';
import { DEFAULT_KINETICS_SETTINGS } from '../figures/measured/defaultKineticsSettings.ts';
import { DEFAULT_GRADING_SETTINGS } from '../grading/defaultGradingSettings.ts';
import type { TrialId } from '../model/ids.ts';
import type { Origin } from '../model/origin.ts';
import type { Protocol } from '../model/protocol.ts';
import { DEFAULT_SIGNAL_SETTINGS } from '../signals/defaultSignalSettings.ts';
import { DEFAULT_VISIT_SCHEDULE } from '../visits/defaultVisitSchedule.ts';
import { REFERENCE_EXCLUSIONS } from './referenceExclusions.data.ts';
import { REFERENCE_HOOK, REFERENCE_PAUSES, REFERENCE_STAGGER } from './referencePauses.data.ts';
import { REFERENCE_RULES } from './referenceRules.data.ts';

const SAME_PRODUCT_FAMILY: Origin = {
  kind: 'assumption',
  basis: 'NCT05170568, same product family: 0.5, 2.0, 4.0 × 10⁶ cells/kg. NCT04785833 states no dose level.',
};

/**
 * The protocol a trial starts with: an illustration that the approved protocol has to replace. Only the reporting period
 * is read from the trial's registry record; everything else is our assumption, each with what it leans on.
 * Source: [DOMAIN §3], [NCT04785833], [NCT05170568].
 */
export function defaultProtocol(trialId: TrialId): Protocol {
  return {
    trialId,
    version: '0.1',
    illustrative: true,
    doseLevels: [
      { name: 'DL1', cellsE6PerKg: 0.5 },
      { name: 'DL2', cellsE6PerKg: 2 },
      { name: 'DL3', cellsE6PerKg: 4 },
    ],
    doseLevelsOrigin: SAME_PRODUCT_FAMILY,
    day0: 'first-infusion',
    day0Origin: {
      kind: 'assumption',
      basis:
        'Split doses occur with this product family (NCT04004637, NCT04762485); the clock starts with the first part.',
    },
    dltWindow: {
      id: 'W1',
      fromDay: 0,
      toDay: 28,
      origin: { kind: 'assumption', basis: 'NCT05170568: 28 days, same product family; NCT04004637: 4 weeks.' },
    },
    reporting: {
      id: 'W2',
      fromDay: 0,
      toDay: 730,
      origin: { kind: 'registry', basis: 'NCT04785833, outcome time frames: up to 2 years.' },
    },
    donorDerived: false,
    attribution: {
      id: 'A1',
      agent: 'car-t',
      atLeast: 'possible',
      origin: { kind: 'assumption', basis: 'Pattern of NCT02889523; lymphodepletion alone does not count.' },
    },
    grading: DEFAULT_GRADING_SETTINGS,
    discrepancies: DEFAULT_DISCREPANCY_SETTINGS,
    caseHandling: DEFAULT_CASE_HANDLING,
    expedited: DEFAULT_EXPEDITED_SETTINGS,
    rules: REFERENCE_RULES,
    exclusions: REFERENCE_EXCLUSIONS,
    committeeHook: REFERENCE_HOOK,
    stagger: REFERENCE_STAGGER,
    pauseRules: REFERENCE_PAUSES,
    cohort: DEFAULT_COHORT_SETTINGS,
    signals: DEFAULT_SIGNAL_SETTINGS,
    kinetics: DEFAULT_KINETICS_SETTINGS,
    visitSchedule: DEFAULT_VISIT_SCHEDULE,
    evaluability: {
      minDoseFraction: 0.7,
      e1Origin: { kind: 'assumption', basis: 'Dose range of ±30 % as in Pan 2021 (PMID 34324392).' },
      e2Origin: { kind: 'assumption', basis: 'Replacement of under-dosed patients as in NCT03089203.' },
    },
  };
}
