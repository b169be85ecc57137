import type { EventPlan, PatientPlan } from '../patientPlan.ts';

type Told = Pick<PatientPlan, 'subjectNumber' | 'sex' | 'ageYears' | 'doseLevel' | 'infusedDaysAgo'> &
  Partial<PatientPlan>;

export const patient = (told: Told): PatientPlan => ({
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

export const PRODUCT = [['car-t', 'probable']] as const;
export const OTHER_DRUG = [
  ['car-t', 'possible'],
  ['other', 'probable'],
] as const;
export const LYMPHODEPLETION = [
  ['lymphodepletion', 'definite'],
  ['car-t', 'unlikely'],
] as const;

export const nausea = (day: number): EventPlan => ({
  key: 'nausea',
  termCode: 10028813,
  verbatim: '恶心',
  steps: [{ day, grade: 1 }],
  end: day + 3.2,
  attribution: LYMPHODEPLETION,
});
export const fatigue = (day: number, days: number | null): EventPlan => ({
  key: 'fatigue',
  termCode: 10016256,
  verbatim: '乏力',
  steps: [{ day, grade: 1 }],
  end: days === null ? null : day + days,
  attribution: PRODUCT,
});
export const lymphopenia = (day: number, end: number | null): EventPlan => ({
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

export const transplant = (day: number) => ({ event: 'transplant', day, detail: 'haploidentical donor' }) as const;
