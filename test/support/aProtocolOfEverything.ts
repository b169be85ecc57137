import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { DltExclusion, DltRule } from '../../shared/model/ruleLanguage.ts';

const nothing = { en: '', zh: '' };
const rest = { except: [], wording: nothing, origin: { kind: 'assumption', basis: '' } } as const;
const grade34 = { atLeast: 3, atMost: 4 };

/** One rule for each construct that the reference set does not use. */
export const OTHER_CONSTRUCTS: readonly DltRule[] = [
  {
    ...rest,
    id: 'D21',
    select: { families: ['other'] },
    grade: grade34,
    window: { anchor: 'transplant', fromDay: 0, toDay: 100 },
  },
  {
    ...rest,
    id: 'D22',
    select: { families: ['infection'] },
    grade: grade34,
    window: { anchor: 'last-infusion', fromDay: 1, toDay: 21 },
    attribution: { anyOf: ['car-t', 'lymphodepletion'], atLeast: 'probable' },
  },
  {
    ...rest,
    id: 'D23',
    select: { families: ['haematological'] },
    grade: grade34,
    where: [{ kind: 'stratum', ageBelow: 18, doseLevels: ['DL1', 'DL2'] }],
    except: ['X2'],
  },
  {
    ...rest,
    id: 'D24',
    select: { termCodes: [10001551] },
    grade: { atLeast: 2, atMost: 4 },
    where: [
      { kind: 'together-with', select: { families: ['infection', 'CRS'] }, gradeAtLeast: 2, what: nothing },
      { kind: 'stratum', ageFrom: 18 },
    ],
  },
  {
    ...rest,
    id: 'D25',
    select: { families: ['CRS'] },
    grade: { atLeast: 2, atMost: 2 },
    window: { anchor: 'day-0', fromDay: 0, toDay: 10 },
    where: [{ kind: 'judgement', by: 'committee', question: nothing }],
  },
  {
    ...rest,
    id: 'D26',
    select: { families: ['infection'] },
    grade: grade34,
    window: { anchor: 'first-infusion', fromDay: 0, toDay: 28 },
    where: [{ kind: 'still-present', onDay: 14, toDay: 21 }],
  },
  {
    ...rest,
    id: 'D33',
    select: { termCodes: [10001551] },
    grade: { atLeast: 1, atMost: 4 },
    where: [
      {
        kind: 'values',
        of: { source: 'lab', analyte: 'ALT' },
        relation: 'at-least',
        limit: { kind: 'absolute', value: 100, unit: 'U/L' },
        count: 2,
        apartHours: 24,
        consecutive: true,
        present: true,
      },
    ],
  },
  {
    ...rest,
    id: 'D34',
    select: { families: ['haematological'] },
    grade: grade34,
    where: [
      {
        kind: 'values',
        of: { source: 'lab', analyte: 'ANC' },
        relation: 'at-least',
        limit: { kind: 'absolute', value: 0.5, unit: '10^9/L' },
        count: 2,
        apartHours: 48,
        consecutive: false,
        days: { fromDay: 0, toDay: 35 },
        present: false,
      },
    ],
  },
  {
    ...rest,
    id: 'D35',
    select: { termCodes: [10001551] },
    grade: { atLeast: 1, atMost: 4 },
    unlessResolved: { toGradeAtMost: 0, withinHours: 48, calendarDays: true },
    where: [
      {
        kind: 'values',
        of: { source: 'lab', analyte: 'ALT' },
        relation: 'above',
        limit: { kind: 'times-baseline', factor: 2 },
        count: 1,
        apartHours: 0,
        consecutive: false,
        present: true,
      },
    ],
  },
  {
    ...rest,
    id: 'D36',
    select: { termCodes: [10035528] },
    grade: grade34,
    where: [{ kind: 'support', anyOf: ['platelet-transfusion', 'oxygen'], throughDay: 30, gapDays: 7 }],
  },
  {
    ...rest,
    id: 'D37',
    select: { families: ['other'] },
    grade: grade34,
    where: [{ kind: 'despite-treatment', anyOf: ['steroid', 'oxygen'] }],
    except: ['X9'],
  },
  {
    ...rest,
    id: 'D38',
    select: { families: ['CRS', 'ICANS', 'other'] },
    grade: { atLeast: 2, atMost: 4 },
    where: [{ kind: 'dose-withheld', parts: 2, daysApart: 3, moreThanDaysLate: 14 }],
  },
  {
    ...rest,
    id: 'D39',
    select: { families: ['infection', 'CRS'] },
    grade: { atLeast: 2, atMost: 4 },
    where: [
      { kind: 'event-count', select: { families: ['infection', 'CRS'] }, gradeAtLeast: 2, count: 2, what: nothing },
    ],
  },
  {
    ...rest,
    id: 'D40',
    select: { families: ['CRS', 'infection'] },
    grade: grade34,
    where: [{ kind: 'judgement', by: 'medical-monitor', question: nothing }],
    except: ['X8'],
  },
  {
    ...rest,
    id: 'D41',
    select: { termCodes: [10001551] },
    grade: grade34,
    where: [
      {
        kind: 'values',
        of: { source: 'lab', analyte: 'ALT' },
        relation: 'above',
        limit: { kind: 'times-upper-limit', factor: 3 },
        count: 2,
        apartHours: 0,
        consecutive: false,
        days: { fromDay: 0, toDay: 20 },
        present: true,
      },
    ],
  },
  {
    ...rest,
    id: 'D42',
    select: { families: ['CRS'] },
    grade: { atLeast: 2, atMost: 4 },
    where: [
      {
        kind: 'values',
        of: { source: 'sample', measurement: 'car-copies' },
        relation: 'above',
        limit: { kind: 'absolute', value: 100, unit: 'copies/ug' },
        count: 1,
        apartHours: 0,
        consecutive: false,
        present: true,
      },
    ],
  },
];

/** One exclusion for each construct that the reference set does not use. */
export const OTHER_EXCLUSIONS: readonly DltExclusion[] = [
  {
    id: 'X8',
    select: {},
    ifDueTo: { anyOf: ['disease', 'lymphodepletion'], atLeast: 'probable' },
    wording: nothing,
    origin: { kind: 'assumption', basis: '' },
  },
  {
    id: 'X9',
    select: {},
    gradeAtMost: 3,
    unless: [
      {
        kind: 'together-with',
        select: { families: ['infection'] },
        gradeAtLeast: 2,
        what: { en: 'infection', zh: '感染' },
      },
      { kind: 'support', anyOf: ['oxygen'], fromDay: 5, throughDay: 15, gapDays: 0 },
    ],
    wording: nothing,
    origin: { kind: 'assumption', basis: '' },
  },
];

/** The shipped protocol with one rule more for each construct it does not use. */
export function aProtocolOfEverything(): Protocol {
  const protocol = defaultProtocol(1 as TrialId);
  return {
    ...protocol,
    rules: [...protocol.rules, ...OTHER_CONSTRUCTS],
    exclusions: [...protocol.exclusions, ...OTHER_EXCLUSIONS],
  };
}
