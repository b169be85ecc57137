import type { PatientPlan } from '../patientPlan.ts';
import { fatigue, nausea, PRODUCT, patient, transplant } from './planParts.ts';

/** Dose level 1: no dose-limiting toxicity. */
export const LEVEL_ONE: readonly PatientPlan[] = [
  // Mild CRS, cleared, transplanted.
  patient({
    subjectNumber: '001-001',
    sex: 'F',
    ageYears: 34,
    doseLevel: 'DL1',
    infusedDaysAgo: 330,
    crs: { onset: 2.4, grade: 1, peakDays: 3 },
    events: [nausea(-3.6), fatigue(1.5, 9)],
    exits: [transplant(45)],
    response: 'CR, MRD negative',
    lastSeen: 60,
  }),
  // Under-dosed: six tenths of the planned cells could be made, so not evaluable.
  patient({
    subjectNumber: '001-002',
    sex: 'M',
    ageYears: 27,
    doseLevel: 'DL1',
    infusedDaysAgo: 302,
    doseFraction: 0.6,
    crs: { onset: 3.3, grade: 1, peakDays: 2.5 },
    events: [nausea(-4.4)],
    response: 'CRi, MRD negative',
    lastSeen: 95,
  }),
  // Grade 3 infection that answered to treatment within 14 days.
  patient({
    subjectNumber: '001-003',
    sex: 'M',
    ageYears: 41,
    doseLevel: 'DL1',
    infusedDaysAgo: 274,
    counts: 'intermittent',
    crs: { onset: 2.1, grade: 2, peakDays: 2 },
    events: [
      {
        key: 'lung-infection',
        termCode: 10061229,
        verbatim: '肺部感染',
        steps: [
          { day: 9.4, grade: 3 },
          { day: 15.3, grade: 2 },
        ],
        end: 20.4,
        seriousness: ['hospitalisation'],
        attribution: PRODUCT,
        narrative: 'New infiltrate on CT, no organism found; answered to meropenem.',
      },
    ],
    treatments: [{ treatment: 'antimicrobial', name: 'meropenem', dose: '1 g every 8 h', start: 9.6, end: 20 }],
    response: 'CR, MRD negative',
    lastSeen: 190,
  }),
  // Twelve years old; the cells never multiplied, no CRS, later progression.
  patient({
    subjectNumber: '001-004',
    sex: 'M',
    ageYears: 12,
    doseLevel: 'DL1',
    infusedDaysAgo: 258,
    expands: false,
    events: [nausea(-3.9)],
    exits: [
      { event: 'progression', day: 62.4, detail: 'marrow relapse, CD7 positive' },
      { event: 'new-therapy', day: 70.4, detail: 'salvage chemotherapy' },
    ],
    response: 'no response',
    lastSeen: 72,
  }),
];
