import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { hiddenReadings } from '../../../shared/dlt/hiddenReadings.ts';
import { judgedEpisode } from '../../../shared/dlt/judgedEpisode.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { DltRule } from '../../../shared/model/ruleLanguage.ts';
import { aHistory, type EventSpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const aRule = (atLeast: number, atMost: number): DltRule => ({ ...protocol.rules[0]!, grade: { atLeast, atMost } });
const anEpisode = (...events: readonly EventSpec[]) => episodesOf(aHistory({ events }), protocol)[0]!;
const hypotension = (steps: EventSpec['steps'], change: EventSpec['change'] = {}, end = 'ongoing'): EventSpec => ({
  term: 'Hypotension',
  steps,
  end,
  change,
});

/** Grades of the first part without one, one for each reading. */
const gradesOf = (rule: DltRule, ...events: readonly EventSpec[]) =>
  hiddenReadings(rule, judgedEpisode(anEpisode(...events))).map((segments) => segments.map(({ grade }) => grade));

describe('a part without a grade', () => {
  const ungraded = hypotension([[null, '2026-03-05']], { outcome: 'recovered' });

  test('may hide each grade that matters to the rule; death only where nobody says that the patient lived', () => {
    expect(gradesOf(aRule(3, 4), ungraded)).toEqual([[3], [4]]);
    expect(gradesOf(aRule(1, 5), ungraded)).toEqual([[1], [2], [3], [4]]);
    expect(gradesOf(aRule(4, 5), hypotension([[null, '2026-03-05']], { outcome: 'unknown' }))).toEqual([[4], [5]]);
    // Called fatal: that it hides a death is a reading of its own as well.
    expect(gradesOf(aRule(5, 5), hypotension([[null, '2026-03-05']], { outcome: 'fatal' }))).toEqual([[5], [null, 5]]);
  });

  test('of a term nobody knows may hide any grade there is', () => {
    const unknown = { ...anEpisode(hypotension([[null, '2026-03-05']], { outcome: 'unknown' })), termCode: 1 as never };
    const grades = hiddenReadings(aRule(1, 5), judgedEpisode(unknown)).map((segments) => segments[0]!.grade);
    expect(grades).toEqual([1, 2, 3, 4, 5]);
  });

  test('one report whose outcome nobody knows is enough to hide a death', () => {
    const two = (first: 'unknown' | 'recovered', second: 'unknown' | 'recovered') =>
      gradesOf(
        aRule(5, 5),
        hypotension([[null, '2026-03-05']], { outcome: first }, '2026-03-08'),
        hypotension([[null, '2026-03-06']], { outcome: second }, '2026-03-08'),
      ).length;
    expect([two('unknown', 'recovered'), two('recovered', 'unknown'), two('recovered', 'recovered')]).toEqual([
      1, 1, 0,
    ]);
  });

  test('leaves the graded parts as they are', () => {
    const partly = hypotension([
      [2, '2026-03-05'],
      [null, '2026-03-06'],
      [1, '2026-03-07'],
    ]);
    expect(gradesOf(aRule(3, 4), partly)).toEqual([
      [2, 3, 1],
      [2, 4, 1],
    ]);
  });
});

describe('an event called fatal without a grade 5', () => {
  const rule = aRule(5, 5);
  const steps = [
    [3, '2026-03-05'],
    [4, '2026-03-06'],
  ] as const;

  test('hides a death at its end, and nothing else', () => {
    const fatal = judgedEpisode(anEpisode(hypotension(steps, { outcome: 'fatal' }, '2026-03-09')));
    expect(hiddenReadings(rule, fatal)).toEqual([
      [
        { grade: 3, from: '2026-03-05', to: '2026-03-06' },
        { grade: 4, from: '2026-03-06', to: '2026-03-09' },
        { grade: 5, from: '2026-03-09', to: '2026-03-09' },
      ],
    ]);
    expect(hiddenReadings(aRule(3, 4), fatal)).toEqual([]);
  });

  test('and still going on hides one at a time nobody knows', () => {
    const fatal = judgedEpisode(anEpisode(hypotension(steps, { seriousness: ['death'] })));
    expect(hiddenReadings(rule, fatal)[0]!.slice(1)).toEqual([
      { grade: 4, from: '2026-03-06', to: 'unknown' },
      { grade: 5, from: 'unknown', to: 'unknown' },
    ]);
  });

  test('hides nothing where the death is graded, or nobody calls it fatal', () => {
    expect(gradesOf(rule, hypotension([[5, '2026-03-05']], { outcome: 'fatal' }, '2026-03-05'))).toEqual([]);
    expect(gradesOf(rule, hypotension(steps, { seriousness: ['life-threatening'] }))).toEqual([]);
  });
});
