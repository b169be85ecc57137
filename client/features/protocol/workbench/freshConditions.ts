import type { RuleCondition } from '../../../../shared/model/ruleLanguage.ts';

export type ConditionKind = RuleCondition['kind'];
const NOTHING = { en: '', zh: '' };

/** How a condition of each kind begins in the form. A new kind does not compile until it is here. */
export const FRESH_CONDITIONS: { readonly [K in ConditionKind]: Extract<RuleCondition, { readonly kind: K }> } = {
  'still-present': { kind: 'still-present', onDay: 28, toDay: 28 },
  'together-with': { kind: 'together-with', select: {}, gradeAtLeast: 3, what: NOTHING },
  'patient-state': { kind: 'patient-state', anyOf: ['marrow-leukaemia'], present: false },
  'after-infusion': { kind: 'after-infusion', withinHours: 24 },
  scale: { kind: 'scale', anyOf: ['ASTCT 2019'] },
  stratum: { kind: 'stratum', ageBelow: 18 },
  values: {
    kind: 'values',
    of: { source: 'lab', analyte: 'ANC' },
    relation: 'below',
    limit: { kind: 'absolute', value: 0.5, unit: '10^9/L' },
    count: 2,
    apartHours: 48,
    consecutive: true,
    present: true,
  },
  support: { kind: 'support', anyOf: ['platelet-transfusion'], throughDay: 28, gapDays: 7 },
  'despite-treatment': { kind: 'despite-treatment', anyOf: ['steroid'] },
  'dose-withheld': { kind: 'dose-withheld', parts: 2, daysApart: 7, moreThanDaysLate: 14 },
  'event-count': { kind: 'event-count', select: {}, gradeAtLeast: 3, count: 2, what: NOTHING },
  judgement: { kind: 'judgement', by: 'medical-monitor', question: NOTHING },
};

export const CONDITION_KINDS = Object.keys(FRESH_CONDITIONS) as readonly ConditionKind[];
