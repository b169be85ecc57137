import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { DltRule, RuleCondition } from '../../../shared/model/ruleLanguage.ts';
import { aHistory, type EventSpec, type HistorySpec, TERMS } from '../../support/aHistory.ts';

const AT = '2026-04-20T04:00:00.000Z' as Instant;
const WORDS = { wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } } as const;
const what = { en: '', zh: '' };
const shipped = defaultProtocol(1 as TrialId);
const HYPOXIA: EventSpec = { term: 'Hypoxia', steps: [[3, '2026-03-05T08:00']] };

const withRule = (change: Partial<DltRule>): Protocol => ({
  ...shipped,
  rules: [
    {
      id: 'D90',
      select: { termCodes: [TERMS.Hypoxia] },
      grade: { atLeast: 3, atMost: 4 },
      except: [],
      ...WORDS,
      ...change,
    },
  ],
});
const asking = (condition: RuleCondition, change: Partial<DltRule> = {}) => withRule({ where: [condition], ...change });

const answer = (history: SubjectHistory, protocol: Protocol) =>
  assessSubject(history, protocol, AT).findings.find(({ episodeKey }) => episodeKey === 'r1');

/**
 * Two saves of one patient: the event and everything that is not named stays the very same object.
 * @param names what the second save replaced
 */
function saved(before: HistorySpec, after: HistorySpec, names: readonly (keyof SubjectHistory)[]) {
  const first = aHistory({ events: [HYPOXIA], ...before });
  const other = aHistory({ events: [HYPOXIA], ...after });
  const second = { ...first, ...Object.fromEntries(names.map((name) => [name, other[name]])) } as SubjectHistory;
  return [first, second] as const;
}

const lab = (value: number, at = '2026-03-10', refHigh: number | null = null) => ({
  analyte: 'ALT',
  at,
  value,
  unit: 'U/L',
  refHigh,
});
const values = (limit: Extract<RuleCondition, { kind: 'values' }>['limit']): RuleCondition => ({
  kind: 'values',
  of: { source: 'lab', analyte: 'ALT' },
  relation: 'above',
  limit,
  count: 1,
  apartHours: 0,
  consecutive: false,
  present: true,
});
const TIMES_BASELINE = { kind: 'times-baseline', factor: 3 } as const;
const answered = (said: 'yes' | 'no') =>
  ({
    episodeKey: 'r1',
    decision: 'open',
    by: 'Li',
    answers: [{ ruleId: 'D90', condition: 0, answer: said, by: 'Li' }],
  }) as const;
const range = (high: number) => ({
  observationId: 1,
  analyte: 'ALT',
  unit: 'U/L',
  low: null,
  high,
  sex: null,
  validFrom: '2020-01-01',
  validTo: null,
});
const sample = (value: number) => ({ samples: [['car-copies', '2026-03-10', value, 'copies/ug']] }) as const;

type Case = readonly [
  record: string,
  protocol: Protocol,
  before: HistorySpec,
  after: HistorySpec,
  name: keyof SubjectHistory,
];

const CASES: readonly Case[] = [
  ['the infusion, and with it the window', withRule({}), {}, { infusions: [['2026-01-02', 2]] }, 'infusions'],
  ['the infusion to a month', withRule({}), {}, { infusions: [['2026-03', 2]] }, 'infusions'],
  [
    'the later part of a dose that a window counts from',
    withRule({ window: { anchor: 'last-infusion', fromDay: 0, toDay: 28 } }),
    { infusions: [['2026-03-02', 1]] },
    {
      infusions: [
        ['2026-03-02', 1],
        ['2026-03-20', 1],
      ],
    },
    'infusions',
  ],
  [
    'the transplant a window counts from',
    withRule({ window: { anchor: 'transplant', fromDay: 0, toDay: 28 } }),
    {},
    { studyEvents: [['transplant', '2026-03-03']] },
    'studyEvents',
  ],
  [
    'when the patient died, and with it how long the event went on',
    withRule({ unlessResolved: { toGradeAtMost: 2, withinHours: 168 } }),
    {},
    { studyEvents: [['death', '2026-03-08', 'other']] },
    'studyEvents',
  ],
  [
    'a later day of death',
    withRule({ unlessResolved: { toGradeAtMost: 2, withinHours: 168 } }),
    { studyEvents: [['death', '2026-03-08', 'other']] },
    { studyEvents: [['death', '2026-03-15', 'other']] },
    'studyEvents',
  ],
  [
    'a look at the marrow',
    asking({ kind: 'patient-state', anyOf: ['marrow-leukaemia'], present: true }),
    {},
    { studyEvents: [['response', '2026-03-20', null, 'leukaemia']] },
    'studyEvents',
  ],
  [
    'the infusion that hours count from',
    asking({ kind: 'after-infusion', withinHours: 24 }),
    { infusions: [['2026-03-02T10:00', 1]] },
    {
      infusions: [
        ['2026-03-02T10:00', 1],
        ['2026-03-05T07:00', 1],
      ],
    },
    'infusions',
  ],
  [
    'a part of the dose',
    asking({ kind: 'dose-withheld', parts: 2, daysApart: 7, moreThanDaysLate: 3 }),
    { infusions: [['2026-03-02T10:00', 1]] },
    {
      infusions: [
        ['2026-03-02T10:00', 1],
        ['2026-03-09T10:00', 1],
      ],
    },
    'infusions',
  ],
  [
    'support that was given',
    asking({ kind: 'support', anyOf: ['oxygen'], throughDay: 10, gapDays: 0 }),
    {},
    { treatments: [['oxygen', '2026-03-05', '2026-03-12']] },
    'treatments',
  ],
  [
    'a treatment despite which it was there',
    asking({ kind: 'despite-treatment', anyOf: ['steroid'] }),
    {},
    { treatments: [['steroid', '2026-03-06']] },
    'treatments',
  ],
  [
    'an answer about treatment',
    asking({ kind: 'despite-treatment', anyOf: ['steroid'] }),
    {},
    { decisions: [answered('no')] },
    'decisions',
  ],
  [
    'an answer to a question',
    asking({ kind: 'judgement', by: 'committee', question: what }),
    { decisions: [answered('no')] },
    { decisions: [answered('yes')] },
    'decisions',
  ],
  [
    'a laboratory result',
    asking(values({ kind: 'absolute', value: 100, unit: 'U/L' })),
    { labs: [lab(50)] },
    { labs: [lab(150)] },
    'labs',
  ],
  [
    'a result against its own limit',
    asking(values({ kind: 'times-upper-limit', factor: 3 })),
    { labs: [lab(100, '2026-03-10', 40)] },
    { labs: [lab(150, '2026-03-10', 40)] },
    'labs',
  ],
  [
    'the range of the site',
    asking(values({ kind: 'times-upper-limit', factor: 3 })),
    { labs: [lab(150)], referenceRanges: [range(60) as never] },
    { labs: [lab(150)], referenceRanges: [range(40) as never] },
    'referenceRanges',
  ],
  [
    'a result against the baseline',
    asking(values(TIMES_BASELINE)),
    { labs: [lab(40, '2026-02-20'), lab(100)] },
    { labs: [lab(40, '2026-02-20'), lab(150)] },
    'labs',
  ],
  [
    'the treatment before which the baseline lies',
    asking(values(TIMES_BASELINE)),
    { labs: [lab(30, '2026-02-10'), lab(60, '2026-02-20'), lab(100)] },
    {
      labs: [lab(30, '2026-02-10'), lab(60, '2026-02-20'), lab(100)],
      treatments: [['lymphodepletion', '2026-02-15', '2026-02-17']],
    },
    'treatments',
  ],
  [
    'a sample of the product',
    asking({
      ...values({ kind: 'absolute', value: 100, unit: 'copies/ug' }),
      of: { source: 'sample', measurement: 'car-copies' },
    } as RuleCondition),
    sample(50),
    sample(150),
    'samples',
  ],
];

describe('what was found of an event is found anew when a save has moved', () => {
  test.each(CASES)('%s', (_record, protocol, before, after, name) => {
    const [first, second] = saved(before, after, [name]);
    const one = answer(first, protocol);
    const two = answer(second, protocol);
    expect(two).toEqual(answer(structuredClone(second), protocol));
    expect(two?.outcome).not.toBe(one?.outcome);
    expect(answer(first, protocol)).toEqual(one);
  });

  test.each(CASES)('%s, and is the very same while nothing has', (_record, protocol, before) => {
    const [first] = saved(before, {}, []);
    expect(answer({ ...first }, protocol)).toBe(answer(first, protocol));
  });
});

describe('another event of the patient', () => {
  /** Hypoxia is added to, before or after, by another event; nothing else moves. */
  const beside = (protocol: Protocol, own: EventSpec, before: readonly EventSpec[], after: readonly EventSpec[]) => {
    const first = aHistory({ events: [own, ...before], lymphodepletion: ['2026-02-25'] });
    const [row] = first.adverseEvents;
    const others = aHistory({ events: [own, ...after] }).adverseEvents.slice(1);
    const second = { ...first, adverseEvents: [row!, ...others] };
    const one = answer(first, protocol);
    const two = answer(second, protocol);
    expect(two).toEqual(answer(structuredClone(second), protocol));
    return { one, two };
  };
  const infection = (grade: number, from: string, end = '2026-03-10', change: EventSpec['change'] = {}): EventSpec => ({
    term: 'Lung infection',
    steps: [[grade, from]],
    end,
    change,
  });
  const together = asking({ kind: 'together-with', select: { families: ['infection'] }, gradeAtLeast: 3, what });

  test.each<[claim: string, before: readonly EventSpec[], after: readonly EventSpec[], outcomes: readonly string[]]>([
    ['that comes', [], [infection(3, '2026-03-06')], ['not-dlt', 'dlt']],
    ['that goes', [infection(3, '2026-03-06')], [], ['dlt', 'not-dlt']],
    ['that gets worse', [infection(2, '2026-03-06')], [infection(3, '2026-03-06')], ['not-dlt', 'dlt']],
    ['that moves', [infection(3, '2026-02-01', '2026-02-10')], [infection(3, '2026-03-06')], ['not-dlt', 'dlt']],
    [
      'that ends later',
      [infection(3, '2026-03-01', '2026-03-05T08:00')],
      [infection(3, '2026-03-01', '2026-03-06')],
      ['not-dlt', 'dlt'],
    ],
    [
      'whose outcome contradicts its end',
      [infection(3, '2026-03-01', '2026-03-06')],
      [infection(3, '2026-03-01', '2026-03-06', { outcome: 'not-recovered' })],
      ['dlt', 'undecided'],
    ],
  ])('%s changes the answer of a rule that looks for it', (_claim, before, after, outcomes) => {
    const { one, two } = beside(together, HYPOXIA, before, after);
    expect([one?.outcome, two?.outcome]).toEqual(outcomes);
  });

  test.each(['CRS', 'ICANS'] as const)('that is the syndrome, %s, makes a sign of it', (term) => {
    const protocol: Protocol = {
      ...withRule({ except: ['X90'] }),
      exclusions: [{ id: 'X90', select: { signOf: term }, ...WORDS }],
    };
    const own: EventSpec = { ...HYPOXIA, change: { signOf: term } };
    const { one, two } = beside(protocol, own, [], [{ term, steps: [[1, '2026-03-05']] }]);
    expect([one?.outcome, two?.outcome]).toEqual(['undecided', 'not-dlt']);
  });

  test('that excuses it, having been there before treatment', () => {
    const protocol: Protocol = {
      ...withRule({ except: ['X90'] }),
      exclusions: [{ id: 'X90', select: {}, ifBaselineGradeAtLeast: 3, ...WORDS }],
    };
    const early: EventSpec = { term: 'Hypoxia', steps: [[3, '2026-02-10']], end: '2026-02-12' };
    const { one, two } = beside(protocol, HYPOXIA, [], [early]);
    expect([one?.outcome, two?.outcome]).toEqual(['dlt', 'not-dlt']);
  });

  test('that no rule looks for leaves what was found as it is', () => {
    const { one, two } = beside(together, HYPOXIA, [], [{ term: 'Nausea', steps: [[3, '2026-03-06']] }]);
    expect(two).toBe(one);
  });
});
