import type { PatientPlan } from '../patientPlan.ts';
import { fatigue, lymphopenia, nausea, OTHER_DRUG, PRODUCT, patient, transplant } from './planParts.ts';

/** Dose level 2, at which one dose-limiting toxicity occurs. */
export const LEVEL_TWO: readonly PatientPlan[] = [
  // CRS 2 with mild ICANS, transplanted in remission.
  patient({
    subjectNumber: '001-005',
    sex: 'F',
    ageYears: 23,
    doseLevel: 'DL2',
    infusedDaysAgo: 230,
    crs: { onset: 2.7, grade: 2, peakDays: 2.2 },
    icans: { onset: 6.1, grade: 1, peakDays: 2.4 },
    events: [fatigue(3.2, 14), lymphopenia(1.3, 40)],
    exits: [transplant(38)],
    response: 'CR, MRD negative',
    lastSeen: 50,
  }),
  // CRS 3 down to 2 within three days, haemophagocytosis, cytopenia for weeks.
  patient({
    subjectNumber: '001-006',
    sex: 'M',
    ageYears: 58,
    doseLevel: 'DL2',
    infusedDaysAgo: 212,
    counts: 'aplastic',
    crs: { onset: 1.9, grade: 3, peakDays: 2.6 },
    events: [
      {
        key: 'iec-hs',
        termCode: 10081409,
        verbatim: '噬血细胞综合征样综合征',
        scale: 'IEC-HS 2023',
        steps: [
          { day: 9.4, grade: 2 },
          { day: 16.4, grade: 1 },
        ],
        end: 20.4,
        attribution: PRODUCT,
        narrative: 'Fever returned, ferritin above 10,000 µg/L, fibrinogen 1.2 g/L; anakinra.',
      },
    ],
    treatments: [{ treatment: 'anakinra', name: 'anakinra', dose: '100 mg every 6 h', start: 9.7, end: 17 }],
    response: 'CRi, MRD negative',
    lastSeen: 185,
  }),
  // CRS 4: the DLT of level 2, confirmed by the monitor.
  patient({
    subjectNumber: '001-007',
    sex: 'M',
    ageYears: 30,
    doseLevel: 'DL2',
    infusedDaysAgo: 195,
    counts: 'intermittent',
    crs: { onset: 1.6, grade: 4, peakDays: 1.3 },
    icans: { onset: 5.2, grade: 2, peakDays: 1.5 },
    events: [nausea(-4.1)],
    response: 'CR, MRD negative',
    lastSeen: 170,
    reports: [
      { key: 'crs', day: 9.42, to: ['US', 'EU', 'UK', 'CN'] },
      { key: 'crs', day: 20.42, to: ['US'] },
    ],
    cases: [
      {
        termCode: 10052015,
        acknowledged: 4.6,
        decided: 5.4,
        decision: 'confirmed',
        reason: 'Two vasopressors and ventilation during the DLT window; no infection found; due to the product.',
      },
    ],
  }),
  // Died of progression on day 19: not evaluable, replaced.
  patient({
    subjectNumber: '001-008',
    sex: 'F',
    ageYears: 65,
    doseLevel: 'DL2',
    infusedDaysAgo: 176,
    counts: 'intermittent',
    expands: false,
    crs: { onset: 4.2, grade: 1, peakDays: 1.6 },
    events: [],
    exits: [
      { event: 'progression', day: 14.4, detail: 'rising blasts in blood' },
      { event: 'death', day: 19.3, cause: 'progression', detail: 'leukaemia, multi-organ infiltration' },
    ],
    lastSeen: 19.5,
  }),
  // A grade 4 liver test blamed on an antifungal: the monitor rejects the DLT.
  patient({
    subjectNumber: '001-009',
    sex: 'F',
    ageYears: 37,
    doseLevel: 'DL2',
    infusedDaysAgo: 160,
    crs: { onset: 3.1, grade: 1, peakDays: 2 },
    events: [
      {
        key: 'alt',
        termCode: 10001551,
        verbatim: '丙氨酸氨基转移酶升高',
        steps: [
          { day: 12.3, grade: 3 },
          { day: 13.3, grade: 4 },
          { day: 15.3, grade: 3 },
          { day: 17.3, grade: 2 },
        ],
        end: 22.3,
        attribution: OTHER_DRUG,
        symptomatic: false,
        narrative: 'Voriconazole trough 8.9 mg/L on day 13; stopped the same day.',
      },
    ],
    treatments: [
      { treatment: 'antimicrobial', name: 'voriconazole', dose: '200 mg every 12 h', start: 4.4, end: 13.6 },
    ],
    labs: [
      {
        analyte: 'ALT',
        unit: 'U/L',
        refLow: 7,
        refHigh: 40,
        values: [
          [0.3, 31],
          [6.3, 44],
          [10.3, 96],
          [12.3, 512],
          [13.3, 1010],
          [15.3, 655],
          [17.3, 188],
          [22.3, 62],
          [28.3, 35],
        ],
      },
    ],
    response: 'CR, MRD negative',
    lastSeen: 140,
    cases: [
      {
        termCode: 10001551,
        acknowledged: 13.5,
        decided: 18.4,
        decision: 'rejected',
        reason: 'Toxic voriconazole level, normal within ten days of stopping it: another drug explains the event.',
      },
    ],
  }),
  // Dose split over two days, earlier transplant, mild graft-versus-host disease.
  patient({
    subjectNumber: '001-010',
    sex: 'M',
    ageYears: 19,
    doseLevel: 'DL2',
    infusedDaysAgo: 146,
    split: true,
    priorAlloTransplant: true,
    crs: { onset: 3.4, grade: 2, peakDays: 1.8 },
    events: [
      {
        key: 'gvhd',
        termCode: 10018651,
        verbatim: '移植物抗宿主病（皮肤）',
        scale: 'MAGIC 2016',
        steps: [
          { day: 24.4, grade: 1 },
          { day: 27.4, grade: 2 },
          { day: 34.4, grade: 1 },
        ],
        end: 41.4,
        attribution: PRODUCT,
      },
    ],
    treatments: [{ treatment: 'steroid', name: 'methylprednisolone', dose: '1 mg/kg/day', start: 27.6, end: 38 }],
    response: 'CR, MRD negative',
    lastSeen: 130,
  }),
  // Nobody knows when the paraesthesia began.
  patient({
    subjectNumber: '001-011',
    sex: 'F',
    ageYears: 45,
    doseLevel: 'DL2',
    infusedDaysAgo: 132,
    counts: 'intermittent',
    crs: { onset: 2.8, grade: 1, peakDays: 3.1 },
    events: [
      {
        key: 'paresthesia',
        termCode: 10033987,
        verbatim: '感觉异常',
        steps: [{ day: 12, grade: 2 }],
        end: null,
        onsetKnownTo: 'unknown',
        reportedAfter: 16.4,
        attribution: [['car-t', 'not-assessed']],
        narrative: 'Mentioned at the visit; the patient cannot say since when.',
      },
    ],
    response: 'CR, MRD negative',
    lastSeen: 125,
  }),
];
