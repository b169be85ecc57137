import type { PatientPlan } from '../patientPlan.ts';
import { fatigue, nausea, PRODUCT, patient } from './planParts.ts';

/** Reaches grade 3 exactly here; seven days later an unresolved one becomes a DLT. */
export const RIPENING_SUBJECT = '001-018';
export const RIPENING_REACHED_DAYS_AGO = 7;

/** The expansion at dose level 2, which goes on today. */
export const EXPANSION: readonly PatientPlan[] = [
  // The window is over, but the closing visit has not been entered; virus reactivation known to the day only.
  patient({
    subjectNumber: '001-015',
    sex: 'M',
    ageYears: 16,
    doseLevel: 'DL2',
    infusedDaysAgo: 41,
    crs: { onset: 3.6, grade: 1, peakDays: 2.2 },
    events: [
      {
        key: 'cmv',
        termCode: 10058666,
        verbatim: '巨细胞病毒再激活',
        steps: [{ day: 18, grade: 2 }],
        end: null,
        onsetKnownTo: 'day',
        reportedAfter: 1.4,
        attribution: PRODUCT,
      },
    ],
    treatments: [
      { treatment: 'antimicrobial', name: 'ganciclovir', dose: '5 mg/kg every 12 h', start: 19.6, end: null },
    ],
    lastSeen: 23.9,
  }),
  // Day 25: platelets at grade 4 all along, and a pneumonia whose cause nobody has judged yet.
  patient({
    subjectNumber: '001-016',
    sex: 'F',
    ageYears: 48,
    doseLevel: 'DL2',
    infusedDaysAgo: 25,
    counts: 'aplastic',
    crs: { onset: 2.6, grade: 2, peakDays: 2 },
    events: [
      {
        key: 'colitis',
        termCode: 10009887,
        verbatim: '结肠炎',
        steps: [
          { day: 13.4, grade: 2 },
          { day: 15.4, grade: 3 },
        ],
        end: null,
        seriousness: ['hospitalisation'],
        attribution: [['car-t', 'not-assessed']],
        narrative: 'Bloody stools from day 15; stool cultures and biopsy pending.',
      },
    ],
  }),
  // Day 16: ICANS 3 for two days, sepsis, a headache corrected three times; results of a second laboratory in other units.
  patient({
    subjectNumber: '001-017',
    sex: 'M',
    ageYears: 39,
    doseLevel: 'DL2',
    infusedDaysAgo: 16,
    counts: 'intermittent',
    crs: { onset: 2, grade: 2, peakDays: 2.3 },
    icans: { onset: 4.4, grade: 3, peakDays: 1.9 },
    events: [
      {
        key: 'sepsis',
        termCode: 10040047,
        verbatim: '脓毒症',
        steps: [{ day: 11.2, grade: 3 }],
        end: 14.4,
        seriousness: ['hospitalisation', 'medically-important'],
        attribution: PRODUCT,
        narrative: 'Escherichia coli in two blood cultures; answered to piperacillin-tazobactam.',
      },
    ],
    treatments: [
      { treatment: 'antimicrobial', name: 'piperacillin-tazobactam', dose: '4.5 g every 6 h', start: 11.3, end: null },
    ],
    labs: [
      {
        analyte: 'HGB',
        unit: 'g/dL',
        refLow: 11.5,
        refHigh: 15,
        values: [
          [3, 8.8],
          [5, 8.1],
        ],
      },
      { analyte: 'FERRITIN', unit: 'IU/mL', refLow: null, refHigh: null, values: [[7, 2.4]] },
    ],
    corrections: true,
  }),
  // Day 11: CRS 3 since seven days ago; it becomes a DLT today unless somebody records that it is down to grade 2.
  patient({
    subjectNumber: RIPENING_SUBJECT,
    sex: 'F',
    ageYears: 33,
    doseLevel: 'DL2',
    infusedDaysAgo: 11,
    crs: { onset: 2.9, grade: 3, peakDays: null },
    events: [fatigue(3.1, null)],
  }),
  // Day 4: fever, and since this night grade 2.
  patient({
    subjectNumber: '001-019',
    sex: 'M',
    ageYears: 55,
    doseLevel: 'DL2',
    infusedDaysAgo: 4,
    crs: { onset: 2.3, grade: 2, reached: 4.05, peakDays: null },
    events: [nausea(-3.8)],
  }),
  // Lymphodepletion is running; infusion is planned for tomorrow.
  patient({
    subjectNumber: '001-020',
    sex: 'F',
    ageYears: 26,
    doseLevel: 'DL2',
    infusedDaysAgo: -1,
    events: [nausea(-3.5)],
  }),
];
