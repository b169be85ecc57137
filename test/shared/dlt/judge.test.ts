import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { DltExclusion, DltRule } from '../../../shared/model/ruleLanguage.ts';
import { aHistory, type EventSpec, type HistorySpec, TERMS } from '../../support/aHistory.ts';

const WORDS = { wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } } as const;
const term = TERMS.Hypotension;
const DAY_20 = '2026-03-22T00:00:00.000Z';

/** Grade 3 or 4 of hypotension, not down to grade 2 within 72 hours, by CTCAE, unless of grade 3 and without symptoms. */
const RULE: DltRule = {
  id: 'D90',
  select: { termCodes: [term] },
  grade: { atLeast: 3, atMost: 4 },
  unlessResolved: { toGradeAtMost: 2, withinHours: 72 },
  where: [{ kind: 'scale', anyOf: ['CTCAE 5.0'] }],
  except: ['X90'],
  ...WORDS,
};
const EXCLUSION: DltExclusion = { id: 'X90', select: {}, gradeAtMost: 3, ifAsymptomatic: true, ...WORDS };

interface Asked extends HistorySpec {
  readonly rule?: Partial<DltRule>;
  readonly at?: string;
}

function judged({ rule = {}, at = DAY_20, ...spec }: Asked) {
  const protocol = {
    ...defaultProtocol(1 as TrialId),
    rules: [{ ...RULE, ...rule }],
    exclusions: [EXCLUSION],
  };
  const [finding] = assessSubject(aHistory(spec), protocol, at as Instant).findings;
  return finding!;
}

const event = (change: Partial<EventSpec> = {}): EventSpec => ({
  term: 'Hypotension',
  steps: [[3, '2026-03-05T08:00']],
  ...change,
});
const codes = (asked: Asked) => judged(asked).trace.map(({ code, met }) => `${code} ${met}`);

const selected = { ruleId: 'D90', code: 'selected', met: 'met', facts: { term }, evidence: [1] };
const reached = {
  ruleId: 'D90',
  code: 'grade-reached',
  met: 'met',
  facts: { grade: 3, atLeast: 3, atMost: 4, from: '2026-03-05T08:00' },
  evidence: [1],
};
const inWindow = {
  ruleId: 'W1',
  code: 'in-window',
  met: 'met',
  facts: { from: '2026-03-05T08:00', fromDay: 0, toDay: 28, windowStart: '2026-03-02', windowEnd: '2026-03-30' },
  evidence: [1],
};
const attributed = {
  ruleId: 'A1',
  code: 'attributed',
  met: 'met',
  facts: { agent: 'car-t', relatedness: 'probable', atLeast: 'possible' },
  evidence: [1],
};
const notDown = {
  ruleId: 'D90',
  code: 'resolved-in-time',
  met: 'met',
  facts: {
    toGradeAtMost: 2,
    withinHours: 72,
    reachedFrom: '2026-03-05T08:00',
    resolvedAt: 'ongoing',
    deadline: '2026-03-08T00:00:00.000Z',
  },
  evidence: [1],
};

describe('the trace of a rule', () => {
  test('holds every clause with its facts and records, in the order of the rule', () => {
    const { outcome, ripensAt, trace } = judged({ events: [event({ change: { symptomatic: true } })] });
    expect([outcome, ripensAt]).toEqual(['dlt', null]);
    expect(trace).toEqual([
      selected,
      reached,
      inWindow,
      attributed,
      notDown,
      {
        ruleId: 'D90',
        code: 'scale-named',
        met: 'met',
        facts: { scale: 'CTCAE 5.0', scales: 'CTCAE 5.0' },
        evidence: [1],
      },
      {
        ruleId: 'X90',
        code: 'exclusion-grade',
        met: 'met',
        facts: { grade: 3, gradeAtMost: 3 },
        evidence: [1],
      },
      { ruleId: 'X90', code: 'exclusion-asymptomatic', met: 'not-met', facts: { symptomatic: 'yes' }, evidence: [1] },
      { ruleId: 'X90', code: 'excluded', met: 'not-met', facts: {}, evidence: [1] },
    ]);
  });

  test('ends with the first clause that says no', () => {
    const start = ['selected met', 'grade-reached met', 'in-window met'];
    const due = [...start, 'attributed met'];
    expect(codes({ events: [event({ steps: [[2, '2026-03-05']] })] })).toEqual([
      'selected met',
      'grade-reached not-met',
    ]);
    expect(codes({ events: [event({ steps: [[3, '2026-03-31']] })] })).toEqual([
      ...start.slice(0, 2),
      'in-window not-met',
    ]);
    expect(codes({ events: [event({ related: 'unrelated' })] })).toEqual([...start, 'attributed not-met']);
    expect(codes({ events: [event({ end: '2026-03-06' })] })).toEqual([...due, 'resolved-in-time not-met']);
    const young = [{ kind: 'stratum', ageBelow: 18 }, ...RULE.where!] as const;
    expect(codes({ events: [event()], rule: { where: young } })).toEqual([
      ...due,
      'resolved-in-time met',
      'stratum not-met',
    ]);
    expect(codes({ events: [event({ change: { symptomatic: false } })], rule: { except: ['X90', 'X90'] } })).toEqual([
      ...due,
      'resolved-in-time met',
      'scale-named met',
      'exclusion-grade met',
      'exclusion-asymptomatic met',
      'excluded met',
    ]);
  });

  test('of a grade that was never reached says what was', () => {
    expect(judged({ events: [event({ steps: [[2, '2026-03-05']] })] })).toEqual({
      ruleId: 'D90',
      episodeKey: 'r1',
      outcome: 'not-dlt',
      trace: [selected, { ...reached, met: 'not-met', facts: { grade: 2, atLeast: 3, atMost: 4, from: '2026-03-05' } }],
      ripensAt: null,
    });
    expect(codes({ events: [event({ steps: [[5, '2026-03-05']] })] })).toEqual([
      'selected met',
      'grade-reached not-met',
    ]);
  });

  test('what nobody answered makes the answer a question; nobody said whether there were symptoms', () => {
    const { outcome, ripensAt, trace } = judged({ events: [event()] });
    expect([outcome, ripensAt]).toEqual(['undecided', null]);
    expect(trace.at(-2)).toMatchObject({
      code: 'exclusion-asymptomatic',
      met: 'unknown',
      facts: { symptomatic: null },
    });
    expect(trace.at(-1)).toMatchObject({ code: 'excluded', met: 'unknown' });
  });

  test('an event without symptoms is excluded, and the trace says so', () => {
    expect(judged({ events: [event({ change: { symptomatic: false } })] })).toMatchObject({ outcome: 'not-dlt' });
    expect(judged({ events: [event({ change: { symptomatic: false } })] }).trace.at(-2)!.facts.symptomatic).toBe('no');
    const worse = event({ steps: [[4, '2026-03-05']], change: { symptomatic: false } });
    expect(judged({ events: [worse] })).toMatchObject({ outcome: 'dlt' });
  });
});

describe('an event that reached the grade twice', () => {
  const twice = (...steps: EventSpec['steps']): EventSpec => event({ steps, end: '2026-04-15' });

  test('is a DLT by the run that lasts, and its trace is that of this run', () => {
    const events = [
      twice(
        [3, '2026-03-05T08:00'],
        [2, '2026-03-06T08:00'],
        [4, '2026-03-10T08:00'],
        [1, '2026-03-15T08:00'],
        [3, '2026-03-20T08:00'],
        [1, '2026-03-21T08:00'],
      ),
    ];
    const { outcome, trace } = judged({ events });
    expect(outcome).toBe('dlt');
    expect(trace.filter(({ code }) => code === 'grade-reached')).toEqual([
      { ...reached, facts: { ...reached.facts, grade: 4, from: '2026-03-10T08:00' } },
    ]);
  });

  test('shows the run that lasted, with its own grade, and of two that lasted the first', () => {
    const reachedBy = (...steps: EventSpec['steps']) => {
      const { outcome, trace } = judged({ events: [twice(...steps)] });
      return [
        outcome,
        ...trace.flatMap(({ code, facts }) => (code === 'grade-reached' ? [facts.grade, facts.from] : [])),
      ];
    };
    expect(reachedBy([3, '2026-03-05'], [2, '2026-03-10'], [4, '2026-03-12T08:00'], [2, '2026-03-13T08:00'])).toEqual([
      'undecided',
      3,
      '2026-03-05',
      4,
      '2026-03-12T08:00',
    ]);
    const { outcome, trace } = judged({
      events: [
        {
          ...twice([3, '2026-03-05'], [2, '2026-03-10'], [4, '2026-03-12T08:00'], [2, '2026-03-13T08:00']),
          change: { symptomatic: true },
        },
      ],
    });
    expect([outcome, trace[1]!.facts.grade]).toEqual(['dlt', 3]);
    expect(reachedBy([4, '2026-03-05'], [2, '2026-03-10'], [4, '2026-03-12'], [2, '2026-03-20'])).toEqual([
      'dlt',
      4,
      '2026-03-05',
    ]);
  });

  test('that is none by either run shows both, what they share once', () => {
    const events = [
      twice([3, '2026-03-05T08:00'], [2, '2026-03-06T08:00'], [3, '2026-03-10T08:00'], [2, '2026-03-11T08:00']),
    ];
    expect(judged({ events }).outcome).toBe('not-dlt');
    expect(codes({ events })).toEqual([
      'selected met',
      'grade-reached met',
      'in-window met',
      'attributed met',
      'resolved-in-time not-met',
      'grade-reached met',
      'in-window met',
      'resolved-in-time not-met',
    ]);
  });

  test('ripens by the run that goes on', () => {
    const events = [
      event({
        steps: [
          [3, '2026-03-05T08:00'],
          [2, '2026-03-06T08:00'],
          [3, '2026-03-20T08:00'],
        ],
        change: { symptomatic: true },
      }),
    ];
    expect(judged({ events })).toMatchObject({ outcome: 'undecided', ripensAt: '2026-03-23T00:00:00.000Z' });
  });

  test('awaits a named day only where every open run does; else a person is asked now', () => {
    const { unlessResolved: _none, ...rest } = RULE;
    const rule: DltRule = { ...rest, where: [{ kind: 'still-present', onDay: 7, toDay: 21 }], except: [] };
    const protocol = { ...defaultProtocol(1 as TrialId), rules: [rule] };
    const ripens = (...steps: EventSpec['steps']) => {
      const { findings } = assessSubject(aHistory({ events: [event({ steps })] }), protocol, DAY_20 as Instant);
      return findings.map(({ outcome, ripensAt }) => [outcome, ripensAt]);
    };
    const onDay21 = '2026-03-22T16:00:00.000Z';
    expect(ripens([3, '2026-03'])).toEqual([['undecided', onDay21]]);
    expect(ripens([3, '2026-03-03'], [2, '2026-03-04'], [3, '2026-03'])).toEqual([['undecided', onDay21]]);
    expect(ripens([3, '2026-03-03'], [2, '2026-03'], [3, '2026-03'])).toEqual([['undecided', null]]);
  });
});

describe('a part without a grade', () => {
  const ungraded = (...steps: EventSpec['steps']) => judged({ events: [event({ steps })], rule: { except: [] } });

  test('that may have been of the grade is a question, and the trace says that it was not graded', () => {
    const { outcome, ripensAt, trace } = ungraded([null, '2026-03-05T08:00']);
    expect([outcome, ripensAt]).toEqual(['undecided', null]);
    expect(trace.slice(0, 3)).toEqual([
      selected,
      { ruleId: 'D90', code: 'not-graded', met: 'unknown', facts: { term }, evidence: [1] },
      { ...reached, met: 'unknown', facts: { ...reached.facts, grade: null } },
    ]);
  });

  test('leaves the worst grade that is known in the trace', () => {
    const { outcome, trace } = ungraded([2, '2026-03-05T08:00'], [null, '2026-03-06T08:00']);
    expect(outcome).toBe('undecided');
    expect(trace.find(({ code }) => code === 'grade-reached')).toEqual({
      ...reached,
      met: 'unknown',
      facts: { ...reached.facts, grade: 2, from: '2026-03-06T08:00' },
    });
  });

  test('beside one that makes it a DLT changes nothing', () => {
    const { outcome, trace } = ungraded([4, '2026-03-05T08:00'], [null, '2026-03-10T08:00']);
    expect(outcome).toBe('dlt');
    expect(trace.map(({ code }) => code)).not.toContain('not-graded');
  });

  test('outside the window, or over in time, is none whatever it hides: the trace is that of what it may hide', () => {
    expect(ungraded([null, '2026-03-31'])).toMatchObject({
      outcome: 'not-dlt',
      trace: [{ code: 'selected' }, { code: 'grade-reached', met: 'unknown' }, { code: 'in-window', met: 'not-met' }],
    });
    expect(ungraded([null, '2026-03-05T08:00'], [2, '2026-03-06T08:00'])).toMatchObject({ outcome: 'not-dlt' });
  });

  test('is a question though its mildest reading is excluded, where a worse one is not', () => {
    const events = [event({ steps: [[null, '2026-03-05T08:00']], related: null, change: { symptomatic: false } })];
    const { outcome, trace } = judged({ events });
    expect(outcome).toBe('undecided');
    expect(trace.map(({ code, met }) => `${code} ${met}`)).toEqual([
      'selected met',
      'not-graded unknown',
      'grade-reached unknown',
      'in-window met',
      'attributed unknown',
      'resolved-in-time met',
      'scale-named met',
      'exclusion-grade not-met',
      'exclusion-asymptomatic met',
      'excluded not-met',
    ]);
    const excused = [event({ steps: [[null, '2026-03-05T08:00']], change: { symptomatic: false } })];
    const upToThree = judged({ events: excused, rule: { grade: { atLeast: 3, atMost: 3 } } });
    expect(upToThree.outcome).toBe('not-dlt');
  });

  test('beside a graded question keeps the trace of what is known', () => {
    const events = [
      event({
        steps: [
          [3, '2026-03'],
          [null, '2026-04-10'],
        ],
        related: null,
      }),
    ];
    const { outcome, trace } = judged({ events, rule: { except: [] } });
    expect(outcome).toBe('undecided');
    expect(trace.find(({ code }) => code === 'grade-reached')).toBeDefined();
  });
});

describe('a rule that counts several agents', () => {
  const attribution = { anyOf: ['lymphodepletion', 'car-t', 'disease'], atLeast: 'possible' } as const;
  const agentOf = (change: Partial<EventSpec>) => {
    const { trace } = judged({ events: [event(change)], rule: { attribution } });
    const step = trace.find(({ code }) => code === 'attributed')!;
    return [step.ruleId, step.met, step.facts.agent];
  };

  test.each([
    ['the first that is held', { related: 'possible', dueTo: { disease: 'definite' } }, 'met', 'car-t'],
    ['the first nobody has assessed, where none is held', { related: null }, 'unknown', 'lymphodepletion'],
    [
      'the one nobody has assessed',
      { related: 'unrelated', dueTo: { lymphodepletion: 'unlikely' } },
      'unknown',
      'disease',
    ],
    [
      'the first, where all are denied',
      { related: 'unrelated', dueTo: { lymphodepletion: 'unlikely', disease: 'unrelated' } },
      'not-met',
      'lymphodepletion',
    ],
  ] as const)('shows %s', (_claim, change, met, agent) => {
    expect(agentOf(change)).toEqual(['D90', met, agent]);
  });
});

describe('a death rule', () => {
  const rule: Partial<DltRule> = {
    grade: { atLeast: 5, atMost: 5 },
    unlessDeathByProgression: true,
    except: [],
    where: [],
  };
  const { unlessResolved: _unless, ...DEATH_RULE } = { ...RULE, ...rule };
  const died = (related: EventSpec['related'], cause: 'progression' | 'other' | null, dead = true) => {
    const studyEvents = dead ? ([['death', '2026-03-10', cause]] as const) : [];
    const protocol = { ...defaultProtocol(1 as TrialId), rules: [DEATH_RULE] };
    const events = [
      event({ steps: [[5, '2026-03-10']], end: '2026-03-10', ...(related !== undefined && { related }) }),
    ];
    const { findings } = assessSubject(aHistory({ events, studyEvents }), protocol, DAY_20 as Instant);
    const { outcome, trace } = findings.find(({ episodeKey }) => episodeKey === 'r1')!;
    return [outcome, ...trace.slice(3).map(({ code, met }) => `${code} ${met}`)];
  };

  test.each([
    ['unrelated', 'other', 'dlt', 'met'],
    ['probable', null, 'undecided', 'unknown'],
    ['unrelated', 'progression', 'not-dlt', 'not-met'],
    ['possible', 'progression', 'undecided', 'unknown'],
    [null, 'progression', 'not-dlt', 'not-met'],
  ] as const)('of an event held %s to the product and a death by %s: %s', (related, cause, outcome, met) => {
    expect(died(related, cause)).toEqual([outcome, `death-not-by-progression ${met}`]);
  });

  test('asks what the patient died of, where no death is recorded', () => {
    expect(died('unrelated', null, false)).toEqual(['undecided', 'death-not-by-progression unknown']);
  });
});
