import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { DltExclusion } from '../../../shared/model/ruleLanguage.ts';
import { aHistory, type EventSpec, type HistorySpec, TERMS } from '../../support/aHistory.ts';

const WORDS = { wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } } as const;
const ALT: EventSpec = { term: 'ALT increased', steps: [[3, '2026-03-05T08:00']] };

/** The steps of one exclusion of grade 3 or 4 of ALT, and the answer of the rule. */
function excluded(
  exclusion: Partial<DltExclusion>,
  event: Partial<EventSpec> = {},
  spec: HistorySpec = {},
  at = '2026-03-20T00:00:00.000Z',
) {
  const shipped = defaultProtocol(1 as TrialId);
  const protocol = {
    ...shipped,
    rules: [
      {
        id: 'D90',
        select: { termCodes: [TERMS['ALT increased']] },
        grade: { atLeast: 3, atMost: 4 },
        except: ['X90'],
        ...WORDS,
      },
    ],
    exclusions: [{ id: 'X90', select: {}, ...WORDS, ...exclusion }],
  };
  const history = aHistory({ events: [{ ...ALT, ...event }], lymphodepletion: ['2026-02-25'], ...spec });
  const { findings } = assessSubject(history, protocol, at as Instant);
  const { outcome, ripensAt, trace } = findings.find(({ episodeKey }) => episodeKey === 'r1')!;
  return { outcome, ripensAt, steps: trace.filter(({ ruleId }) => ruleId === 'X90') };
}
const sum = (met: string) => ({ ruleId: 'X90', code: 'excluded', met, facts: {}, evidence: [1] });

test('an exclusion about other events leaves no trace', () => {
  const other = excluded({ select: { families: ['CRS'] } });
  expect(other).toEqual({ outcome: 'dlt', ripensAt: null, steps: [] });
});

test('one without a condition excludes all of its kind', () => {
  expect(excluded({})).toEqual({ outcome: 'not-dlt', ripensAt: null, steps: [sum('met')] });
});

describe('down in time', () => {
  const ifResolved = { toGradeAtMost: 2, withinHours: 72 };
  const facts = {
    toGradeAtMost: 2,
    withinHours: 72,
    reachedFrom: '2026-03-05T08:00',
    deadline: '2026-03-08T00:00:00.000Z',
  };
  const step = (met: string, resolvedAt: string) => ({
    ruleId: 'X90',
    code: 'exclusion-resolved',
    met,
    facts: { ...facts, resolvedAt },
    evidence: [1],
  });

  test.each([
    ['2026-03-08T08:00', 'met', 'not-dlt'],
    ['2026-03-08T08:01', 'not-met', 'dlt'],
    ['2026-03', 'unknown', 'undecided'],
  ])('until %s: %s', (end, met, outcome) => {
    expect(excluded({ ifResolved }, { end })).toEqual({ outcome, ripensAt: null, steps: [step(met, end), sum(met)] });
  });

  test('is open until the time is up', () => {
    expect(excluded({ ifResolved }, {}, {}, '2026-03-07T23:59:59.999Z')).toEqual({
      outcome: 'undecided',
      ripensAt: '2026-03-08T00:00:00.000Z',
      steps: [step('unknown', 'ongoing'), sum('unknown')],
    });
  });

  test('is a question now where nobody has said what the event is due to, and time would not answer it', () => {
    expect(excluded({ ifResolved }, { related: null }, {}, '2026-03-06T00:00:00.000Z')).toMatchObject({
      outcome: 'undecided',
      ripensAt: null,
    });
  });

  test('needs the grade as well: both must hold', () => {
    const both = { ifResolved, gradeAtMost: 3 };
    expect(excluded(both, { end: '2026-03-06' }).outcome).toBe('not-dlt');
    const worse: Partial<EventSpec> = {
      steps: [
        [3, '2026-03-05T08:00'],
        [4, '2026-03-05T12:00'],
      ],
      end: '2026-03-06',
    };
    expect(excluded(both, worse)).toMatchObject({
      outcome: 'dlt',
      steps: [
        { code: 'exclusion-grade', met: 'not-met', facts: { grade: 4, gradeAtMost: 3 } },
        { code: 'exclusion-resolved', met: 'met' },
        { code: 'excluded', met: 'not-met' },
      ],
    });
  });
});

describe('without symptoms', () => {
  test.each([
    [true, 'yes', 'not-met', 'dlt'],
    [false, 'no', 'met', 'not-dlt'],
    [null, null, 'unknown', 'undecided'],
  ] as const)('said %j', (symptomatic, said, met, outcome) => {
    expect(excluded({ ifAsymptomatic: true }, { change: { symptomatic } })).toEqual({
      outcome,
      ripensAt: null,
      steps: [
        { ruleId: 'X90', code: 'exclusion-asymptomatic', met, facts: { symptomatic: said }, evidence: [1] },
        sum(met),
      ],
    });
  });
});

test('there before lymphodepletion', () => {
  const baseline = (grade: number) => {
    const before: EventSpec = { term: 'ALT increased', steps: [[grade, '2026-02-10']], end: '2026-02-20' };
    return excluded({ ifBaselineGradeAtLeast: 2 }, {}, { events: [ALT, before] });
  };
  const step = (met: string, baselineGrade: number) => ({
    ruleId: 'X90',
    code: 'exclusion-baseline',
    met,
    facts: { baselineGrade, atLeast: 2 },
    evidence: [1],
  });
  expect(baseline(2)).toEqual({ outcome: 'not-dlt', ripensAt: null, steps: [step('met', 2), sum('met')] });
  expect(baseline(1)).toEqual({ outcome: 'dlt', ripensAt: null, steps: [step('not-met', 1), sum('not-met')] });
});

describe('due to another cause', () => {
  const ifDueTo = { anyOf: ['disease'], atLeast: 'probable' } as const;

  test('that somebody named clearly', () => {
    expect(excluded({ ifDueTo }, { related: null, dueTo: { disease: 'definite' } }).steps).toMatchObject([
      { ruleId: 'X90', code: 'exclusion-cause', met: 'met', facts: { agent: 'disease' }, evidence: [1] },
      { code: 'excluded', met: 'met' },
    ]);
    expect(excluded({ ifDueTo }, { related: 'possible', dueTo: { disease: 'definite' } })).toMatchObject({
      outcome: 'undecided',
      steps: [{ met: 'unknown' }, { met: 'unknown' }],
    });
  });
});

describe('unless', () => {
  const unless = [{ kind: 'still-present', onDay: 7, toDay: 14 }] as const;
  const onDay14 = '2026-03-15T16:00:00.000Z';

  test('a condition holds: then it does not exclude', () => {
    expect(excluded({ unless })).toMatchObject({
      outcome: 'dlt',
      steps: [
        { ruleId: 'X90', code: 'still-present', met: 'met' },
        { code: 'excluded', met: 'not-met' },
      ],
    });
    expect(excluded({ unless }, { end: '2026-03-10' })).toMatchObject({
      outcome: 'not-dlt',
      steps: [
        { code: 'still-present', met: 'not-met' },
        { code: 'excluded', met: 'met' },
      ],
    });
  });

  test('a named day has not come: it is awaited', () => {
    const open = excluded({ unless }, {}, {}, '2026-03-10T00:00:00.000Z');
    expect(open).toMatchObject({
      outcome: 'undecided',
      ripensAt: onDay14,
      steps: [{ met: 'unknown' }, sum('unknown')],
    });
  });

  test('a named day is not awaited where the exclusion does not hold anyway', () => {
    const answer = excluded({ unless, gradeAtMost: 2 }, { related: null }, {}, '2026-03-10T00:00:00.000Z');
    expect(answer).toMatchObject({ outcome: 'undecided', ripensAt: null, steps: [{}, {}, sum('not-met')] });
  });
});

test('a sign is excluded only where its syndrome was reported', () => {
  const select = { signOf: 'CRS' } as const;
  const sign: Partial<EventSpec> = { change: { signOf: 'CRS' } };
  const crs: EventSpec = { term: 'CRS', steps: [[1, '2026-03-05']] };
  expect(excluded({ select }, sign)).toMatchObject({ outcome: 'undecided', steps: [sum('unknown')] });
  const both = { events: [{ ...ALT, ...sign }, crs] };
  expect(excluded({ select }, sign, both)).toMatchObject({ outcome: 'not-dlt', steps: [sum('met')] });
});
