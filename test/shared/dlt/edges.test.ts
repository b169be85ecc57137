import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { assessTrial } from '../../../shared/dlt/assessTrial.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { isJudged } from '../../../shared/dlt/derivedFindings.ts';
import { heldUntilMs } from '../../../shared/dlt/findingsOfEpisode.ts';
import { hiddenReadings } from '../../../shared/dlt/hiddenReadings.ts';
import { judgedEpisode } from '../../../shared/dlt/judgedEpisode.ts';
import { protocolItems } from '../../../shared/dlt/protocolItems.ts';
import { ruleSentence } from '../../../shared/dlt/ruleSentence.ts';
import { subjectStanding } from '../../../shared/dlt/subjectStanding.ts';
import { summarise } from '../../../shared/dlt/summarise.ts';
import { verdictOf } from '../../../shared/dlt/verdictOf.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { ObservationId, TrialId } from '../../../shared/model/ids.ts';
import type { PauseRule, Protocol } from '../../../shared/model/protocol.ts';
import type { DltRule, RuleCondition } from '../../../shared/model/ruleLanguage.ts';
import { type EventSpec, type HistorySpec, aHistory as history } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const AT = '2026-04-20T04:00:00.000Z' as Instant;
const WORDS = { wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } } as const;
const CRS3: EventSpec = { term: 'CRS', steps: [[3, '2026-03-05']] };

const aRule = (change: Partial<DltRule> = {}): DltRule => ({
  id: 'D90',
  select: { families: ['CRS'] },
  grade: { atLeast: 3, atMost: 4 },
  except: [],
  ...WORDS,
  ...change,
});
const withRules = (...rules: readonly DltRule[]): Protocol => ({ ...protocol, rules });

/** What the one rule says of the one event. */
function finding(rule: DltRule, spec: HistorySpec = {}, at = AT, of = withRules(rule)) {
  const all = assessSubject(history({ events: [CRS3], ...spec }), of, at).findings;
  return all.find(({ ruleId }) => ruleId === rule.id);
}
const stepOf = (condition: RuleCondition, change: Partial<DltRule> = {}, spec: HistorySpec = {}) =>
  finding(aRule({ where: [condition], ...change }), spec)?.trace.find(({ code }) => code === condition.kind);

describe('a condition counted from an anchor that', () => {
  const transplant = { anchor: 'transplant', fromDay: 0, toDay: 100 } as const;
  const unknownDay: HistorySpec = { studyEvents: [['transplant', 'unknown']] };

  test('nobody knows the day of leaves a named day open', () => {
    const condition = { kind: 'still-present', onDay: 28, toDay: 42 } as const;
    expect(stepOf(condition, { window: transplant }, unknownDay)).toMatchObject({
      met: 'unknown',
      facts: { onDay: 28, toDay: 42, deadline: null },
    });
  });

  test('nobody knows the day of leaves the marrow of these days open', () => {
    const condition = { kind: 'patient-state', anyOf: ['marrow-leukaemia'], present: true } as const;
    const studyEvents = [...unknownDay.studyEvents!, ['response', '2026-03-20', null, 'leukaemia']] as const;
    expect(stepOf(condition, { window: transplant }, { studyEvents })).toMatchObject({ met: 'unknown', evidence: [1] });
  });

  test('is known takes a look at the marrow on any later day, where the rule names no last one', () => {
    const condition = { kind: 'patient-state', anyOf: ['marrow-leukaemia'], present: true } as const;
    const look = (on: string): HistorySpec => ({ studyEvents: [['response', on, null, 'leukaemia']] });
    expect(stepOf(condition, {}, look('2027-03-20'))).toMatchObject({ met: 'met', evidence: [1, 301] });
    expect(stepOf({ ...condition, byDay: 28 }, {}, look('2026-03-30'))).toMatchObject({ met: 'met' });
    expect(stepOf({ ...condition, byDay: 28 }, {}, look('2026-03-31'))).toMatchObject({ met: 'unknown' });
  });
});

test('a later part of the dose of a patient who was given none is not withheld by the event', () => {
  const condition = { kind: 'dose-withheld', parts: 2, daysApart: 7, moreThanDaysLate: 3 } as const;
  const ownWindow = {
    window: { anchor: 'transplant', fromDay: 0, toDay: 100 },
    attribution: { anyOf: ['car-t'], atLeast: 'possible' },
  } as const;
  const spec = { infusions: [], studyEvents: [['transplant', '2026-03-02']] } as const;
  expect(stepOf(condition, ownWindow, spec)).toMatchObject({ met: 'not-met', facts: { given: 0, dueOn: null } });
});

describe('a rule', () => {
  test('that names an exclusion the protocol does not have is refused, whatever the event', () => {
    expect(() => finding(aRule({ except: ['X99'] }))).toThrow('rule D90 names X99');
  });

  test('is not asked of what was derived without a grade', () => {
    const crsAssessments = [{ at: '2026-03-05T10:00', temperature: { value: 39, unit: 'C' } }] as const;
    const [derived] = episodesOf(history({ crsAssessments }), protocol).filter(({ origin }) => origin === 'derived');
    const of = { protocol: withRules(aRule({ grade: { atLeast: 1, atMost: 4 } })) };
    expect(isJudged(derived!, of)).toBe(true);
    expect(isJudged({ ...derived!, worstGrade: null }, of)).toBe(false);
    expect(isJudged({ ...derived!, scale: 'ICAHT 2023' }, of)).toBe(false);
  });

  test('reads an ungraded event of a term nobody knows as any grade it asks for', () => {
    const [episode] = episodesOf(history({ events: [{ term: 'CRS', steps: [[null, '2026-03-05']] }] }), protocol);
    const unknown = judgedEpisode({ ...episode!, termCode: 1 as never });
    const read = (rule: DltRule) => hiddenReadings(rule, unknown).map((segments) => segments[0]!.grade);
    expect(read(aRule())).toEqual([3, 4]);
    expect(read(aRule({ unlessResolved: { toGradeAtMost: 1, withinHours: 24 } }))).toEqual([2, 3, 4]);
  });

  test('says in both languages down to which grade, where that is not the one below its own', () => {
    const rule = aRule({ unlessResolved: { toGradeAtMost: 1, withinHours: 72 } });
    expect(ruleSentence(rule, 'en')).toContain(
      'not down to grade 1 or less within 3 days (72 hours) of reaching the grade',
    );
    expect(ruleSentence(rule, 'zh')).toContain('未降至 1 级或以下');
  });
});

test('an exclusion by what was there before treatment cannot be decided while nobody knows when treatment began', () => {
  const of: Protocol = {
    ...protocol,
    rules: [aRule({ window: { anchor: 'transplant', fromDay: 0, toDay: 100 }, except: ['X90'] })],
    exclusions: [{ id: 'X90', select: {}, ifBaselineGradeAtLeast: 1, ...WORDS }],
  };
  const spec = { infusions: [], studyEvents: [['transplant', '2026-03-02']] } as const;
  expect(finding(of.rules[0]!, spec, AT, of)).toMatchObject({ outcome: 'undecided' });
});

describe('what is remembered of a patient', () => {
  const grown = () => {
    const before = history({ events: [CRS3] });
    const all = history({ events: [CRS3, { term: 'Nausea', steps: [[1, '2026-03-06']] }] });
    const after = { ...before, adverseEvents: [...before.adverseEvents, all.adverseEvents[1]!] };
    subjectStanding(before, protocol, AT);
    return subjectStanding(after, protocol, AT);
  };

  test('answers about the event that was added, and about no other record', () => {
    expect(grown().about(2 as ObservationId)?.episode).toMatchObject({ key: 'r2', worstGrade: 1 });
    expect(grown().about(99 as ObservationId)).toBeUndefined();
  });

  test('holds for ever for an event that was never judged', () => {
    const record = history({ events: [CRS3] });
    const [episode] = episodesOf(record, protocol);
    expect(heldUntilMs(episode!, { record })).toBe(Number.POSITIVE_INFINITY);
    expect(heldUntilMs({ ...episode!, key: 'r7' }, { record })).toBe(Number.POSITIVE_INFINITY);
  });
});

test('decisions of people stand in the order of the events, whichever was taken first', () => {
  const said = (episodeKey: string) => ({ episodeKey, decision: 'confirmed', by: 'x' }) as const;
  const keys = (...all: string[]) => verdictOf([], all.map(said)).adjudications.map(({ facts }) => facts.episodeKey);
  expect(keys('r1', 'r2', 'r3')).toEqual(['r1', 'r2', 'r3']);
  expect(keys('r3', 'r1', 'r2')).toEqual(['r1', 'r2', 'r3']);
});

describe('dose levels the protocol does not name', () => {
  test.each([[['ZZ', 'AA', null]], [[null, 'AA', 'ZZ']], [['AA', null, 'ZZ']]])(
    'follow in the order of their names, patients without one last: %j',
    (levels) => {
      const rows = levels.map((doseLevel) => {
        const record = history({ doseLevel });
        return { subject: record.subject, summary: summarise(assessSubject(record, protocol, AT)) };
      });
      expect(assessTrial(rows, protocol).levels.map(({ doseLevel }) => doseLevel)).toEqual([
        ...['DL1', 'DL2', 'DL3'],
        ...['AA', 'ZZ', null],
      ]);
    },
  );
});

describe('a setting is said as it is set', () => {
  const said = (change: Partial<Protocol>, id: string) =>
    protocolItems({ ...protocol, ...change }).find((item) => item.id === id)!.sentence;
  const pause = (by: 'medical-monitor' | 'committee'): Partial<Protocol> => ({
    pauseRules: [{ id: 'P2', when: { kind: 'reported', by }, ...WORDS } satisfies PauseRule],
  });

  test('day 0 by the first or the last infusion', () => {
    expect(said({ day0: 'last-infusion' }, 'W0')).toEqual({
      en: 'Day 0 is the day of the last infusion of CAR-T cells.',
      zh: '第 0 天为末次输注 CAR-T 细胞之日。',
    });
    expect(said({ day0: 'first-infusion' }, 'W0').zh).toContain('首次');
  });

  test('an analyte nobody knows by its code', () => {
    const when = {
      kind: 'measured',
      of: { source: 'lab', analyte: 'NOVEL' },
      limit: { kind: 'absolute', value: 5, unit: 'U/L' },
      days: { fromDay: 0, toDay: 28 },
    } as const;
    const sentence = said({ pauseRules: [{ id: 'P2', when, ...WORDS }] }, 'P2');
    expect(sentence.en).toBe(
      'Infusions pause when a patient has NOVEL above 5 U/L on day 0 to 28, both days included.',
    );
    expect(sentence.zh).toContain('NOVEL');
  });

  test('who reports what nothing on record says', () => {
    expect(said(pause('committee'), 'P2')).toEqual({
      en: 'Infusions pause when the committee reports that it has happened.',
      zh: '委员会报告已发生时，暂停输注。',
    });
    expect(said(pause('medical-monitor'), 'P2')).toEqual({
      en: 'Infusions pause when the medical monitor reports that it has happened.',
      zh: '医学监查员报告已发生时，暂停输注。',
    });
  });
});
