import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { DEATH_NOS } from '../../../shared/dlt/deathNos.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const D1 = (spec: HistorySpec) =>
  assessSubject(aHistory(spec), protocol, '2026-05-01T00:00:00.000Z' as Instant).findings.filter(
    ({ ruleId }) => ruleId === 'D1',
  );
const said = (spec: HistorySpec) => D1(spec).map(({ episodeKey, outcome }) => `${episodeKey} ${outcome}`);

describe('a death that no event reports', () => {
  test('is a finding of its own, with the day, the window and the cause', () => {
    expect(D1({ studyEvents: [['death', '2026-03-20', 'toxicity']] })).toEqual([
      {
        ruleId: 'D1',
        episodeKey: 'death',
        outcome: 'dlt',
        trace: [
          {
            ruleId: 'D1',
            code: 'grade-reached',
            met: 'met',
            facts: { grade: 5, atLeast: 5, atMost: 5, from: '2026-03-20' },
            evidence: [301],
          },
          {
            ruleId: 'W1',
            code: 'in-window',
            met: 'met',
            facts: { from: '2026-03-20', fromDay: 0, toDay: 28, windowStart: '2026-03-02', windowEnd: '2026-03-30' },
            evidence: [301],
          },
          {
            ruleId: 'D1',
            code: 'death-not-by-progression',
            met: 'met',
            facts: { cause: 'toxicity' },
            evidence: [301],
          },
        ],
        ripensAt: null,
      },
    ]);
  });

  test.each([
    ['2026-03-30', 'other', 'dlt'],
    ['2026-03-31', 'other', 'not-dlt'],
    ['2026-03-20', 'progression', 'not-dlt'],
    ['2026-03-20', null, 'undecided'],
    ['unknown', 'other', 'undecided'],
  ] as const)('on %s by %s: %s', (on, cause, outcome) => {
    expect(said({ studyEvents: [['death', on, cause]] })).toEqual([`death ${outcome}`]);
  });

  test('recorded twice is judged by the day that is worse, whichever comes first; of two alike by the first', () => {
    const days = (...all: readonly string[]) =>
      D1({ studyEvents: all.map((on) => ['death', on, 'other'] as const) }).map(({ outcome, trace }) => [
        outcome,
        trace[0]!.facts.from,
      ]);
    expect(days('2026-04-10', '2026-03-20')).toEqual([['dlt', '2026-03-20']]);
    expect(days('2026-03-20', '2026-04-10')).toEqual([['dlt', '2026-03-20']]);
    expect(days('unknown', '2026-03-20')).toEqual([['dlt', '2026-03-20']]);
    expect(days('2026-04-10', 'unknown')).toEqual([['undecided', 'unknown']]);
    expect(days('2026-03-20', '2026-03-21')).toEqual([['dlt', '2026-03-20']]);
  });
});

describe('a death beside an event of grade 5', () => {
  const both = (eventOn: string, deathOn: string, grade = 5) =>
    said({
      events: [{ term: 'Hypotension', steps: [[grade, eventOn]], end: eventOn }],
      studyEvents: [['death', deathOn, 'other']],
    });

  test.each([
    ['both in the window', '2026-03-20', '2026-03-20', ['r1 dlt']],
    ['the event surely in it', '2026-03-20', 'unknown', ['r1 dlt']],
    ['nobody knows either', 'unknown', 'unknown', ['r1 undecided']],
    ['the event on a day nobody knows', 'unknown', '2026-03-20', ['death dlt', 'r1 undecided']],
    ['the event after it', '2026-04-10', '2026-03-20', ['death dlt', 'r1 not-dlt']],
    [
      'the event after it, the death at a time nobody knows',
      '2026-04-10',
      'unknown',
      ['death undecided', 'r1 not-dlt'],
    ],
    ['both after it', '2026-04-10', '2026-04-10', ['r1 not-dlt']],
  ])('%s: counted once, and never lost', (_claim, eventOn, deathOn, answers) => {
    expect(both(eventOn, deathOn)).toEqual(answers);
  });

  test('an event of grade 4 does not report it', () => {
    expect(both('2026-03-20', '2026-03-20', 4)).toContain('death dlt');
  });
});

test('the term that stands for it is the dictionary’s', () => {
  expect(termName(DEATH_NOS, 'en')).toBe('Death NOS');
});
