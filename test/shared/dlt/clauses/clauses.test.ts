import { describe, expect, test } from 'vitest';
import { attributionClause } from '../../../../shared/dlt/clauses/attributionClause.ts';
import { baselineTruth } from '../../../../shared/dlt/clauses/baselineTruth.ts';
import { causeOfDeathClause } from '../../../../shared/dlt/clauses/causeOfDeathClause.ts';
import { clearCause } from '../../../../shared/dlt/clauses/clearCause.ts';
import { doseReceivedClause } from '../../../../shared/dlt/clauses/doseReceivedClause.ts';
import { inWindowClause } from '../../../../shared/dlt/clauses/inWindowClause.ts';
import { leftEarlyClause } from '../../../../shared/dlt/clauses/leftEarlyClause.ts';
import { defaultProtocol } from '../../../../shared/dlt/defaultProtocol.ts';
import { placeWindow } from '../../../../shared/dlt/placeWindow.ts';
import { answerInterval, ruleContext } from '../../../../shared/dlt/ruleContext.ts';
import { episodesOf } from '../../../../shared/episodes/episodesOf.ts';
import type { TrialId } from '../../../../shared/model/ids.ts';
import { aHistory, type EventSpec, type HistorySpec } from '../../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const ZONE = 'Asia/Shanghai';
const placementOf = (spec: HistorySpec = {}) => placeWindow(aHistory(spec), protocol)!;
const anEpisode = (event: EventSpec) => episodesOf(aHistory({ events: [event] }), protocol)[0]!;
const hypoxia = (change: Partial<EventSpec>): EventSpec => ({ term: 'Hypoxia', steps: [[4, '2026-03-05']], ...change });

describe('the cause of a death', () => {
  const said = (...causes: readonly ('progression' | 'toxicity' | 'other' | 'unknown' | null)[]) =>
    causeOfDeathClause(
      'D1',
      aHistory({ studyEvents: causes.map((cause) => ['death', '2026-03-10', cause]) }).studyEvents,
    );

  test.each([
    [['progression'], 'not-met', 'progression', [301]],
    [['toxicity'], 'met', 'toxicity', [301]],
    [['other'], 'met', 'other', [301]],
    [['unknown'], 'unknown', 'unknown', [301]],
    [[null], 'unknown', null, [301]],
    [['progression', 'other'], 'met', 'progression', [301, 302]],
    [['progression', 'unknown'], 'unknown', 'progression', [301, 302]],
    [[], 'unknown', null, []],
  ] as const)('%j is %s', (causes, met, cause, evidence) => {
    expect(said(...causes)).toEqual({
      ruleId: 'D1',
      code: 'death-not-by-progression',
      met,
      facts: { cause },
      evidence,
    });
  });
});

describe('the dose that was received', () => {
  function received(spec: HistorySpec) {
    const record = aHistory(spec);
    return doseReceivedClause(record, record.infusions, protocol, placeWindow(record, protocol)!);
  }

  test.each<[claim: string, spec: HistorySpec, met: string, facts: object, evidence: readonly number[]]>([
    ['all of the level', {}, 'met', { fraction: 1, infused: 2, planned: 2 }, [101]],
    [
      'exactly 70 %',
      { infusions: [['2026-03-02T10:00', 1.4]] },
      'met',
      { fraction: 0.7, infused: 1.4, planned: 2 },
      [101],
    ],
    [
      'less than 70 %',
      { infusions: [['2026-03-02T10:00', 1.3]] },
      'not-met',
      { fraction: 0.65, infused: 1.3, planned: 2 },
      [101],
    ],
    [
      'two parts that add up',
      {
        infusions: [
          ['2026-03-02T10:00', 0.5],
          ['2026-03-09T10:00', 1],
        ],
      },
      'met',
      { fraction: 0.75, infused: 1.5, planned: 2 },
      [101, 102],
    ],
    [
      'a part nobody measured, enough without it',
      {
        infusions: [
          ['2026-03-02T10:00', 1.5],
          ['2026-03-09T10:00', null],
        ],
      },
      'met',
      { fraction: null, infused: null, planned: 2 },
      [101, 102],
    ],
    [
      'a part nobody measured, not enough without it',
      {
        infusions: [
          ['2026-03-02T10:00', 1],
          ['2026-03-09T10:00', null],
        ],
      },
      'unknown',
      { fraction: null, infused: null, planned: 2 },
      [101, 102],
    ],
    ['nothing planned', { doseLevel: null }, 'unknown', { fraction: null, infused: 2, planned: null }, [101]],
    [
      'two plans: the larger counts',
      {
        doseLevel: null,
        infusions: [
          ['2026-03-02T10:00', 1, 4],
          ['2026-03-09T10:00', 1, 2],
        ],
      },
      'not-met',
      { fraction: 0.5, infused: 2, planned: 4 },
      [101, 102],
    ],
    [
      'an infusion in the last minute of the window',
      {
        infusions: [
          ['2026-03-02T10:00', 1],
          ['2026-03-30T23:59', 1],
        ],
      },
      'met',
      { fraction: 1, infused: 2, planned: 2 },
      [101, 102],
    ],
    [
      'an infusion as the window closes: a new treatment',
      {
        infusions: [
          ['2026-03-02T10:00', 1],
          ['2026-03-31T00:00', 1],
        ],
      },
      'not-met',
      { fraction: 0.5, infused: 1, planned: 2 },
      [101],
    ],
  ])('%s', (_claim, spec, met, facts, evidence) => {
    const answer = received(spec);
    expect(answer).toEqual({
      ruleId: 'E1',
      code: 'dose-received',
      met,
      facts: { ...facts, minFraction: 0.7 },
      evidence,
    });
  });
});

describe('a moment in a window', () => {
  const inWindow = (moment: string, spec: HistorySpec = {}) => {
    const window = { id: 'W1', fromDay: 0, toDay: 28, placement: placementOf(spec) };
    return inWindowClause(window, answerInterval(moment, ZONE), moment, []);
  };

  test.each([
    ['2026-03-01', 'not-met'],
    ['2026-03-02', 'met'],
    ['2026-03-30', 'met'],
    ['2026-03-31', 'not-met'],
    ['2026-03', 'unknown'],
    ['2026-02', 'not-met'],
    ['2026-04', 'not-met'],
    ['unknown', 'unknown'],
  ] as const)('%s: %s', (moment, met) => {
    const facts = { from: moment, fromDay: 0, toDay: 28, windowStart: '2026-03-02', windowEnd: '2026-03-30' };
    expect(inWindow(moment)).toEqual({ ruleId: 'W1', code: 'in-window', met, facts, evidence: [] });
  });

  test('names no days of a window of which only the month is known', () => {
    expect(inWindow('2026-03-31', { infusions: [['2026-03', 2]] })).toMatchObject({
      met: 'unknown',
      facts: { windowStart: null, windowEnd: null },
    });
  });
});

describe('who left before the window was over', () => {
  const left = (...studyEvents: NonNullable<HistorySpec['studyEvents']>) => {
    const record = aHistory({ studyEvents });
    return leftEarlyClause(record, placeWindow(record, protocol)!);
  };
  const answer = (met: string, event: string | null, on: string | null, evidence: readonly number[]) => ({
    ruleId: 'E2',
    code: 'left-before-window-end',
    met,
    facts: { event, on },
    evidence,
  });

  test('is nobody without a study event, or with one that is no leaving', () => {
    expect(left()).toEqual(answer('not-met', null, null, []));
    expect(left(['response', '2026-03-10'])).toEqual(answer('not-met', null, null, []));
  });

  test.each(['transplant', 'new-therapy', 'withdrawal', 'lost-to-follow-up'] as const)(
    '%s counts from day 0 to the day before the last',
    (event) => {
      expect(left([event, '2026-03-01'])).toEqual(answer('not-met', null, null, []));
      expect(left([event, '2026-03-02'])).toEqual(answer('met', event, '2026-03-02', [301]));
      expect(left([event, '2026-03-29'])).toEqual(answer('met', event, '2026-03-29', [301]));
      expect(left([event, '2026-03-30'])).toEqual(answer('not-met', null, null, []));
      expect(left([event, '2026-03'])).toEqual(answer('unknown', event, '2026-03', [301]));
    },
  );

  test('in a month in which day 0 or the last day lies: nobody knows', () => {
    const placement = placementOf({ infusions: [['2026-03-10T10:00', 2]] });
    const inMonth = (at: string) => leftEarlyClause(aHistory({ studyEvents: [['withdrawal', at]] }), placement).met;
    expect(inMonth('2026-03')).toBe('unknown');
    expect(inMonth('2026-04')).toBe('unknown');
    expect(inMonth('2026-05')).toBe('not-met');
  });

  test('a death counts on the last day too', () => {
    expect(left(['death', '2026-03-30', 'other'])).toEqual(answer('met', 'death', '2026-03-30', [301]));
    expect(left(['death', '2026-03-31', 'other'])).toEqual(answer('not-met', null, null, []));
  });

  test('what is sure is named before what may be, and of two alike the first of the record', () => {
    expect(left(['withdrawal', '2026-03'], ['new-therapy', '2026-03-10'])).toEqual(
      answer('met', 'new-therapy', '2026-03-10', [302]),
    );
    expect(left(['new-therapy', '2026-03-10'], ['withdrawal', '2026-03'])).toEqual(
      answer('met', 'new-therapy', '2026-03-10', [301]),
    );
    const record = aHistory({
      studyEvents: [
        ['transplant', '2026-03-12'],
        ['withdrawal', '2026-03-10'],
      ],
    });
    const turned = { ...record, studyEvents: record.studyEvents.toReversed() };
    expect(leftEarlyClause(turned, placementOf())).toEqual(answer('met', 'transplant', '2026-03-12', [301]));
  });
});

describe('the attribution of an event', () => {
  const setting = { id: 'A1', agent: 'car-t', atLeast: 'possible' } as const;

  test.each([
    [{ related: 'possible' }, 'met', 'possible'],
    [{ related: 'unlikely' }, 'not-met', 'unlikely'],
    [{ related: null }, 'unknown', 'not-assessed'],
    [{ related: 'not-assessed' }, 'unknown', 'not-assessed'],
    [{ related: 'unrelated', sponsor: 'definite' }, 'met', 'definite'],
  ] as const)('%j: %s', (change, met, relatedness) => {
    expect(attributionClause(setting, anEpisode(hypoxia(change)), [1 as never])).toEqual({
      ruleId: 'A1',
      code: 'attributed',
      met,
      facts: { agent: 'car-t', relatedness, atLeast: 'possible' },
      evidence: [1],
    });
  });

  test.each([
    ['possible', null, 'probable', 'unknown'],
    ['possible', 'unlikely', 'probable', 'not-met'],
    ['unlikely', null, 'unlikely', 'met'],
    ['unlikely', null, 'possible', 'unknown'],
    ['unrelated', null, 'unlikely', 'unknown'],
  ] as const)('of two reports, held %s and %j, to be at least %s: %s', (first, second, atLeast, met) => {
    const events = [hypoxia({ related: first }), hypoxia({ related: second, steps: [[4, '2026-03-06']] })];
    const episodes = episodesOf(aHistory({ events }), protocol);
    expect(episodes).toHaveLength(1);
    expect(attributionClause({ ...setting, atLeast }, episodes[0]!, []).met).toBe(met);
  });

  test('one report that holds it related is enough, whatever the others say', () => {
    const events = [hypoxia({ related: 'unrelated' }), hypoxia({ related: 'probable', steps: [[4, '2026-03-06']] })];
    const episodes = episodesOf(aHistory({ events }), protocol);
    expect(episodes).toHaveLength(1);
    expect(attributionClause(setting, episodes[0]!, []).met).toBe('met');
  });
});

describe('an event that is clearly due to another cause', () => {
  const due = { anyOf: ['disease', 'other'], atLeast: 'probable' } as const;
  const cause = (change: Partial<EventSpec>, rule: Parameters<typeof clearCause>[2] = {}) => {
    const record = aHistory({ events: [hypoxia(change)] });
    const all = episodesOf(record, protocol);
    const judged = { episode: all[0]!, evidence: [1 as never], context: ruleContext(record, protocol, all) };
    const { code, met, facts } = clearCause('X9', due, rule, judged);
    return [code, met, facts.agent];
  };

  test.each([
    ['nobody said so', { related: null }, 'not-met', 'disease'],
    ['said too weakly', { related: null, dueTo: { disease: 'possible' } }, 'not-met', 'disease'],
    ['the first cause', { related: 'unlikely', dueTo: { disease: 'probable' } }, 'met', 'disease'],
    ['the second cause', { related: null, dueTo: { other: 'definite' } }, 'met', 'other'],
    [
      'both: the first is named',
      { related: null, dueTo: { disease: 'probable', other: 'definite' } },
      'met',
      'disease',
    ],
    ['held due to the product as well', { related: 'possible', dueTo: { disease: 'definite' } }, 'unknown', 'disease'],
  ] as const)('%s', (_claim, change, met, agent) => {
    expect(cause(change)).toEqual(['exclusion-cause', met, agent]);
  });

  test('is held against what the rule counts; a cause that the rule itself counts speaks for both', () => {
    const counted = (...anyOf: readonly ('lymphodepletion' | 'disease' | 'car-t')[]) => ({
      attribution: { anyOf, atLeast: 'possible' as const },
    });
    const change = { related: null, dueTo: { disease: 'definite', lymphodepletion: 'possible' } } as const;
    expect(cause(change, counted('lymphodepletion'))[1]).toBe('unknown');
    expect(cause(change, counted('car-t', 'lymphodepletion'))[1]).toBe('unknown');
    expect(cause(change, counted('car-t'))[1]).toBe('met');
    expect(cause(change, counted('disease'))[1]).toBe('met');
  });
});

describe('a term that was there before lymphodepletion', () => {
  const ALT = 10001551;
  const baselineOf = (atLeast: number, ...events: readonly EventSpec[]) => {
    const record = aHistory({ events, lymphodepletion: ['2026-02-25'] });
    return baselineTruth(ALT, atLeast, ruleContext(record, protocol, episodesOf(record, protocol)));
  };
  const alt = (...steps: EventSpec['steps']): EventSpec => ({ term: 'ALT increased', steps, end: '2026-04-01' });

  test.each([
    ['at the grade', alt([3, '2026-02-10']), 'met', 3],
    ['below the grade', alt([2, '2026-02-10']), 'not-met', 2],
    ['at the lowest grade there is', alt([1, '2026-02-10']), 'not-met', 1],
    ['worse and better again', alt([4, '2026-02-10'], [2, '2026-02-15']), 'met', 4],
    ['on the day it began, at an hour nobody knows', alt([3, '2026-02-25']), 'unknown', null],
    ['after it began', alt([3, '2026-03-10']), 'not-met', null],
    ['in a month that holds its day', alt([3, '2026-02']), 'unknown', null],
    ['below the grade in such a month', alt([2, '2026-02']), 'not-met', null],
    ['without a grade', alt([null, '2026-02-10']), 'unknown', null],
    ['of another term', { ...alt([3, '2026-02-10']), term: 'Nausea' }, 'not-met', null],
  ] as const)('%s', (_claim, event, met, baselineGrade) => {
    expect(baselineOf(3, event)).toEqual({ met, baselineGrade });
  });

  test('what is sure is not made doubtful by another record', () => {
    const sure = alt([3, '2026-02-10']);
    const doubtful: EventSpec = { ...alt([3, '2026-02']), end: '2026-02-28' };
    const later: EventSpec = { ...alt([3, '2026-02-25']), end: '2026-03-05' };
    expect(baselineOf(3, { ...sure, end: '2026-02-12' }, doubtful).met).toBe('met');
    expect(baselineOf(3, { ...sure, end: '2026-02-12' }, later)).toEqual({ met: 'met', baselineGrade: 3 });
  });

  test('is not known while nobody knows when treatment began', () => {
    const record = aHistory({ events: [alt([3, '2026-02-10'])], infusions: [] });
    expect(baselineTruth(ALT, 3, ruleContext(record, protocol, episodesOf(record, protocol)))).toEqual({
      met: 'unknown',
      baselineGrade: null,
    });
  });
});
