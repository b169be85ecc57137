import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const LATER = '2026-04-20T04:00:00.000Z';

interface Asked extends HistorySpec {
  readonly at?: string;
  readonly change?: (record: SubjectHistory) => SubjectHistory;
}

const evaluability = ({ at = LATER, change = (record) => record, ...spec }: Asked) =>
  assessSubject(change(aHistory(spec)), protocol, at as Instant).evaluability;
const codes = (asked: Asked) => {
  const { outcome, trace } = evaluability(asked);
  return [outcome, ...trace.map(({ code, met }) => `${code} ${met}`)];
};

const CRS4 = { term: 'CRS', steps: [[4, '2026-03-05']] } as const;
const infused = { ruleId: 'E2', code: 'infused', met: 'met', facts: { on: '2026-03-02T10:00' }, evidence: [101] };
const dosed = {
  ruleId: 'E1',
  code: 'dose-received',
  met: 'met',
  facts: { fraction: 1, minFraction: 0.7, infused: 2, planned: 2 },
  evidence: [101],
};
const noDlt = { ruleId: 'E1', code: 'has-dlt', met: 'not-met', facts: { count: 0 }, evidence: [] };

describe('the trace of evaluability', () => {
  test('of a patient watched to the end holds every clause with its facts', () => {
    expect(evaluability({ seenOn: ['2026-03-30'] })).toEqual({
      outcome: 'evaluable',
      trace: [
        infused,
        dosed,
        noDlt,
        {
          ruleId: 'E2',
          code: 'left-before-window-end',
          met: 'not-met',
          facts: { event: null, on: null },
          evidence: [],
        },
        { ruleId: 'W1', code: 'window-over', met: 'met', facts: { windowEnd: '2026-03-30' }, evidence: [] },
        {
          ruleId: 'E1',
          code: 'observed-to',
          met: 'met',
          facts: { observedOn: '2026-03-30', windowEnd: '2026-03-30' },
          evidence: [],
        },
      ],
    });
  });

  test('of a patient who was not infused says only that', () => {
    expect(evaluability({ infusions: [] })).toEqual({
      outcome: 'undecided',
      trace: [{ ruleId: 'E2', code: 'infused', met: 'not-met', facts: { on: null }, evidence: [] }],
    });
  });

  test('names the first infusion of the record, whatever their order of entry', () => {
    const { trace } = evaluability({
      infusions: [
        ['2026-03-02T10:00', 1],
        ['2026-03-05T10:00', 1],
      ],
      change: (record) => ({ ...record, infusions: record.infusions.toReversed() }),
    });
    expect(trace[0]).toEqual({ ...infused, evidence: [101, 102] });
    expect(trace[1]!.evidence).toEqual([101, 102]);
  });

  test('of a DLT names its records and what people said of it', () => {
    const decisions = [{ episodeKey: 'r1', decision: 'confirmed', by: 'Li' }] as const;
    expect(evaluability({ events: [CRS4], decisions })).toEqual({
      outcome: 'evaluable',
      trace: [
        infused,
        dosed,
        { ruleId: 'E1', code: 'has-dlt', met: 'met', facts: { count: 1 }, evidence: [1] },
        {
          ruleId: 'E1',
          code: 'adjudicated',
          met: 'met',
          facts: { decision: 'confirmed', by: 'Li', episodeKey: 'r1' },
          evidence: [],
        },
      ],
    });
  });
});

describe('the answer', () => {
  const start = ['infused met', 'dose-received met'];
  const toTheEnd = [...start, 'has-dlt not-met', 'left-before-window-end not-met'];
  const HALF = [['2026-03-02T10:00', 1]] as const;
  const UNKNOWN = [['2026-03-02T10:00', null]] as const;

  test.each<[claim: string, asked: Asked, answer: readonly string[]]>([
    [
      'a question about a DLT leaves it open',
      { events: [{ ...CRS4, related: null }] },
      ['undecided', ...start, 'has-dlt unknown'],
    ],
    [
      'too little and no DLT: not evaluable, whatever follows',
      { infusions: HALF },
      ['not-evaluable', 'infused met', 'dose-received not-met', 'has-dlt not-met'],
    ],
    [
      'too little and a DLT: the committee',
      { infusions: HALF, events: [CRS4] },
      ['committee', 'infused met', 'dose-received not-met', 'has-dlt met'],
    ],
    [
      'a dose nobody knows and a DLT',
      { infusions: UNKNOWN, events: [CRS4] },
      ['undecided', 'infused met', 'dose-received unknown', 'has-dlt met'],
    ],
    [
      'a dose nobody knows, watched to the end',
      { infusions: UNKNOWN, seenOn: ['2026-04-01'] },
      ['undecided', 'infused met', 'dose-received unknown', ...toTheEnd.slice(2), 'window-over met', 'observed-to met'],
    ],
    [
      'left',
      { studyEvents: [['withdrawal', '2026-03-10']], seenOn: ['2026-04-01'] },
      ['not-evaluable', ...start, 'has-dlt not-met', 'left-before-window-end met'],
    ],
    [
      'may have left',
      { studyEvents: [['withdrawal', 'unknown']], seenOn: ['2026-04-01'] },
      [
        'undecided',
        ...start,
        'has-dlt not-met',
        'left-before-window-end unknown',
        'window-over met',
        'observed-to met',
      ],
    ],
    [
      'still in the window',
      { at: '2026-03-30T15:59:59.999Z', seenOn: ['2026-03-30'] },
      ['undecided', ...toTheEnd, 'window-over not-met', 'observed-to met'],
    ],
    [
      'as the window closes',
      { at: '2026-03-30T16:00:00.000Z', seenOn: ['2026-03-30'] },
      ['evaluable', ...toTheEnd, 'window-over met', 'observed-to met'],
    ],
    [
      'not seen on the last day',
      { seenOn: ['2026-03-29'] },
      ['undecided', ...toTheEnd, 'window-over met', 'observed-to not-met'],
    ],
  ])('%s', (_claim, asked, answer) => {
    expect(codes(asked)).toEqual(answer);
  });

  test.each([
    ['2026-03-29T15:59:59.999Z', 'not-met'],
    ['2026-03-29T16:00:00.000Z', 'unknown'],
    ['2026-04-28T15:59:59.999Z', 'unknown'],
    ['2026-04-28T16:00:00.000Z', 'met'],
  ])('with a day 0 in March, at %s the window is over: %s', (at, met) => {
    const { trace } = evaluability({ infusions: [['2026-03', 2]], at });
    expect(trace.find(({ code }) => code === 'window-over')).toMatchObject({ met, facts: { windowEnd: '2026-04-28' } });
  });
});

describe('the next moment at which time alone changes something', () => {
  const next = ({ at = LATER, ...spec }: HistorySpec & { readonly at?: string }) => {
    const { state, nextChangeAt } = assessSubject(aHistory(spec), protocol, at as Instant);
    return [state, nextChangeAt];
  };

  test.each<[claim: string, asked: HistorySpec & { readonly at?: string }, ...answer: readonly (string | null)[]]>([
    ['day 0 comes', { at: '2026-02-20T00:00:00.000Z' }, 'not-infused', '2026-03-01T16:00:00.000Z'],
    ['the window closes', { at: '2026-03-05T00:00:00.000Z' }, 'in-window', '2026-03-30T16:00:00.000Z'],
    ['nothing, once it is over', {}, 'pending-data', null],
    [
      'nothing of the window, where a DLT is open',
      { events: [CRS4], at: '2026-03-08T00:00:00.000Z' },
      'possible-dlt',
      null,
    ],
    [
      'the earliest possible end',
      { infusions: [['2026-03', 2]], at: '2026-03-20T00:00:00.000Z' },
      'pending-data',
      '2026-03-29T16:00:00.000Z',
    ],
    [
      'the latest possible end',
      { infusions: [['2026-03', 2]], at: '2026-03-29T16:00:00.000Z' },
      'pending-data',
      '2026-04-28T16:00:00.000Z',
    ],
    [
      'the end of the window of a patient whose dose was too small, who stays in it no longer',
      { infusions: [['2026-03-02T10:00', 1]], at: '2026-03-05T00:00:00.000Z' },
      'not-evaluable',
      null,
    ],
    ['a date that lies ahead', { seenOn: ['2026-04-25T08:00'] }, 'pending-data', '2026-04-24T16:00:00.000Z'],
    [
      'a question ripens before the window closes',
      { events: [{ term: 'CRS', steps: [[3, '2026-03-05T08:00']] }], at: '2026-03-08T00:00:00.000Z' },
      'possible-dlt',
      '2026-03-12T00:00:00.000Z',
    ],
  ])('%s', (_claim, asked, ...answer) => {
    expect(next(asked)).toEqual(answer);
  });
});
