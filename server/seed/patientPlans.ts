import type { EventPlan, PatientPlan } from './patientPlan.ts';

/**
 * The twenty patients of the demo trial, all invented. Their story follows a 3+3 escalation: dose level 1 without a
 * DLT, one DLT among six at level 2, two among three at level 3, and an expansion at level 2 that goes on today. What
 * each one is there to show stands beside the number. Rates and courses: [DOMAIN §2.3, §7].
 */
type Told = Pick<PatientPlan, 'subjectNumber' | 'sex' | 'ageYears' | 'doseLevel' | 'infusedDaysAgo'> &
  Partial<PatientPlan>;

const patient = (told: Told): PatientPlan => ({
  priorAlloTransplant: false,
  doseFraction: 1,
  counts: 'quick',
  expands: true,
  crs: null,
  icans: null,
  events: [],
  lastSeen: 400,
  ...told,
});

const PRODUCT = [['car-t', 'probable']] as const;
const OTHER_DRUG = [
  ['car-t', 'possible'],
  ['other', 'probable'],
] as const;
const LYMPHODEPLETION = [
  ['lymphodepletion', 'definite'],
  ['car-t', 'unlikely'],
] as const;

const nausea = (day: number): EventPlan => ({
  key: 'nausea',
  termCode: 10028813,
  verbatim: '恶心',
  steps: [{ day, grade: 1 }],
  end: day + 3.2,
  attribution: LYMPHODEPLETION,
});
const fatigue = (day: number, days: number | null): EventPlan => ({
  key: 'fatigue',
  termCode: 10016256,
  verbatim: '乏力',
  steps: [{ day, grade: 1 }],
  end: days === null ? null : day + days,
  attribution: PRODUCT,
});
const lymphopenia = (day: number, end: number | null): EventPlan => ({
  key: 'lymphopenia',
  termCode: 10025256,
  verbatim: '淋巴细胞计数降低',
  steps: [
    { day, grade: 3 },
    { day: day + 2, grade: 4 },
  ],
  end,
  attribution: PRODUCT,
  symptomatic: false,
});

const transplant = (day: number) => ({ event: 'transplant', day, detail: 'haploidentical donor' }) as const;

/** Reaches grade 3 exactly here; seven days later an unresolved one becomes a DLT. */
export const RIPENING_SUBJECT = '001-018';
export const RIPENING_REACHED_DAYS_AGO = 7;

export const PATIENT_PLANS: readonly PatientPlan[] = [
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
