import type { PatientPlan } from '../patientPlan.ts';
import { lymphopenia, nausea, patient, transplant } from './planParts.ts';

/** Dose level 3: two dose-limiting toxicities among three patients. */
export const LEVEL_THREE: readonly PatientPlan[] = [
  // First of level 3: CRS 2 as reported, but oxygen at 8 L/min was seen, which is grade 3; ICANS 2, an insomnia of which only the month is known.
  patient({
    subjectNumber: '001-012',
    sex: 'M',
    ageYears: 52,
    doseLevel: 'DL3',
    infusedDaysAgo: 112,
    crs: { onset: 1.8, grade: 2, peakDays: 2.5, flow: 8 },
    icans: { onset: 4.8, grade: 2, peakDays: 1.8 },
    events: [
      {
        key: 'insomnia',
        termCode: 10022437,
        verbatim: '失眠',
        steps: [{ day: 33, grade: 2 }],
        end: null,
        onsetKnownTo: 'month',
        reportedAfter: 27.4,
        attribution: [['car-t', 'unlikely']],
      },
    ],
    response: 'CR, MRD negative',
    lastSeen: 105,
  }),
  // CRS 4, then death of it on day 8: a DLT.
  patient({
    subjectNumber: '001-013',
    sex: 'M',
    ageYears: 61,
    doseLevel: 'DL3',
    infusedDaysAgo: 98,
    counts: 'aplastic',
    crs: { onset: 1.3, grade: 4, peakDays: 2, fatal: 8.2 },
    events: [nausea(-3.7)],
    exits: [{ event: 'death', day: 8.2, cause: 'toxicity', detail: 'refractory cytokine release syndrome' }],
    lastSeen: 8.4,
    reports: [
      { key: 'crs', day: 7.42, to: ['US', 'EU', 'UK', 'CN'] },
      { key: 'crs', day: 14.42, to: ['US'] },
    ],
    cases: [
      {
        termCode: 10052015,
        acknowledged: 4.9,
        decided: 9.5,
        decision: 'confirmed',
        reason: 'Grade 4 from day 4, fatal on day 8 despite tocilizumab, steroids and ventilation; due to the product.',
      },
    ],
  }),
  // ICANS 4: the second DLT of level 3, which is given up.
  patient({
    subjectNumber: '001-014',
    sex: 'F',
    ageYears: 29,
    doseLevel: 'DL3',
    infusedDaysAgo: 84,
    counts: 'intermittent',
    crs: { onset: 2.2, grade: 2, peakDays: 2.4 },
    icans: { onset: 4.6, grade: 4, peakDays: 0.9 },
    events: [lymphopenia(1.4, null)],
    exits: [transplant(52)],
    response: 'CR, MRD negative',
    lastSeen: 60,
    // The report to the UK was forgotten: its clock stays missed.
    reports: [
      { key: 'icans', day: 12.42, to: ['US', 'EU', 'CN'] },
      { key: 'icans', day: 25.42, to: ['US'] },
    ],
    cases: [
      {
        termCode: 10083347,
        acknowledged: 7.2,
        decided: 9.4,
        decision: 'confirmed',
        reason: 'Status epilepticus with ICE score 0 on day 7; imaging and spinal fluid without another cause.',
      },
    ],
  }),
];
