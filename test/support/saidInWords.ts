import type { DltExclusion, DltRule, RuleCondition } from '../../shared/model/ruleLanguage.ts';
import { AGENTS, TREATMENTS } from '../../shared/model/vocabulary.ts';

const what = { en: 'infection', zh: '感染' };
const alt = {
  kind: 'values',
  of: { source: 'lab', analyte: 'ALT' },
  relation: 'above',
  limit: { kind: 'absolute', value: 5, unit: '' },
  count: 1,
  apartHours: 24,
  consecutive: true,
  present: true,
} as const;

/** Conditions that between them use every word a sentence of a rule has for one. */
export const CONDITIONS: Readonly<Record<string, RuleCondition>> = {
  'still present': { kind: 'still-present', onDay: 7, toDay: 14 },
  together: { kind: 'together-with', select: {}, gradeAtLeast: 2, what },
  'in a state': { kind: 'patient-state', anyOf: ['donor-derived-cells', 'prior-allo-transplant'], present: true },
  'in none, by a day': {
    kind: 'patient-state',
    anyOf: ['prior-allo-transplant', 'marrow-leukaemia'],
    present: false,
    byDay: 42,
  },
  'after an infusion': { kind: 'after-infusion', withinHours: 24 },
  '48 hours': { kind: 'after-infusion', withinHours: 48 },
  '72 hours': { kind: 'after-infusion', withinHours: 72 },
  '73 hours': { kind: 'after-infusion', withinHours: 73 },
  scales: { kind: 'scale', anyOf: ['MAGIC 2016', 'IEC-HS 2023'] },
  adults: { kind: 'stratum', ageFrom: 18, doseLevels: ['DL1', 'DL2'] },
  children: { kind: 'stratum', ageBelow: 18 },
  'one value': alt,
  'values in a row': { ...alt, relation: 'at-least', count: 2, days: { fromDay: 1, toDay: 9 } },
  'values apart': {
    ...alt,
    relation: 'at-most',
    consecutive: false,
    count: 3,
    limit: { kind: 'times-baseline', factor: 2 },
  },
  'values at any time': {
    ...alt,
    relation: 'below',
    count: 2,
    apartHours: 0,
    limit: { kind: 'times-upper-limit', factor: 3 },
    present: false,
  },
  'values of a sample': { ...alt, apartHours: 1, count: 2, of: { source: 'sample', measurement: 'cd7-cells' } },
  'no value': {
    ...alt,
    present: false,
    of: { source: 'sample', measurement: 'car-copies' },
    limit: { kind: 'absolute', value: 5, unit: 'copies/ug' },
  },
  'support every day': { kind: 'support', anyOf: ['oxygen'], throughDay: 30, gapDays: 0 },
  'support with a day between': { kind: 'support', anyOf: [...TREATMENTS], fromDay: 3, throughDay: 30, gapDays: 1 },
  despite: { kind: 'despite-treatment', anyOf: ['steroid', 'tocilizumab'] },
  'a dose withheld': { kind: 'dose-withheld', parts: 3, daysApart: 7, moreThanDaysLate: 4 },
  'the third event': { kind: 'event-count', select: {}, gradeAtLeast: 2, count: 3, what },
  'the monitor asked': { kind: 'judgement', by: 'medical-monitor', question: what },
  'the committee asked': { kind: 'judgement', by: 'committee', question: what },
};

/** Rules that differ in something besides their conditions. */
export const CHANGES: Readonly<Record<string, Partial<DltRule>>> = {
  'the window of the protocol': {},
  'from day 0': { window: { anchor: 'day-0', fromDay: 1, toDay: 9 } },
  'from the first infusion': { window: { anchor: 'first-infusion', fromDay: 1, toDay: 9 } },
  'from the last infusion': { window: { anchor: 'last-infusion', fromDay: 1, toDay: 9 } },
  'from the transplant': { window: { anchor: 'transplant', fromDay: 1, toDay: 9 } },
  'any event but some': { select: { notFamilies: ['haematological'], notTermCodes: [10028813] } },
  'any event but one': { select: { notTermCodes: [10028813] } },
  'of classes and terms': { select: { families: ['infection', 'other'], socCodes: [13], termCodes: [10028813] } },
  'as a sign': { select: { families: ['ICANS'], signOf: 'CRS' } },
  'six terms': { select: { termCodes: [10028813, 10047700, 10012727, 10016256, 10021143, 10021097] } },
  'eight terms': {
    select: { termCodes: [10028813, 10047700, 10012727, 10016256, 10021143, 10021097, 10016558, 10019211] },
  },
  'a band of grades': { grade: { atLeast: 2, atMost: 4 } },
  'unrelated or worse': { attribution: { anyOf: [...AGENTS], atLeast: 'unrelated' } },
  unlikely: { attribution: { anyOf: ['car-t'], atLeast: 'unlikely' } },
  possible: { attribution: { anyOf: ['car-t'], atLeast: 'possible' } },
  probable: { attribution: { anyOf: ['lymphodepletion'], atLeast: 'probable' } },
  definite: { attribution: { anyOf: ['disease'], atLeast: 'definite' } },
  'not assessed': { attribution: { anyOf: ['other'], atLeast: 'not-assessed' } },
  'longer than': { unlessResolved: { toGradeAtMost: 2, withinHours: 24 } },
  'not down': { unlessResolved: { toGradeAtMost: 1, withinHours: 96 } },
  'calendar days': { unlessResolved: { toGradeAtMost: 2, withinHours: 96, calendarDays: true } },
  'not by progression': { unlessDeathByProgression: true },
  excluded: { except: ['X1', 'X2'] },
};

/** Exclusions that between them use every word there is for one. */
export const EXCLUSIONS: Readonly<Record<string, Partial<DltExclusion>>> = {
  all: {},
  'each clause': {
    gradeAtMost: 3,
    ifAsymptomatic: true,
    ifBaselineGradeAtLeast: 2,
    ifResolved: { toGradeAtMost: 1, withinHours: 72 },
    ifDueTo: { anyOf: ['disease', 'other'], atLeast: 'probable' },
  },
  unless: { unless: [{ kind: 'stratum', ageBelow: 18 }] },
};
