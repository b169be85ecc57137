import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { type RunView, resolutionOf } from '../../../shared/dlt/resolutionOf.ts';
import { resolvedWithin } from '../../../shared/dlt/resolvedWithin.ts';
import { runsOf, timelineOf } from '../../../shared/dlt/timeline.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { type Interval, partialInterval } from '../../../shared/time/partialInterval.ts';
import { aHistory, type EventSpec } from '../../support/aHistory.ts';

const ZONE = 'Asia/Shanghai';
const protocol = defaultProtocol(1 as TrialId);
const anEpisode = (...events: readonly EventSpec[]) => episodesOf(aHistory({ events }), protocol)[0]!;
const hypotension = (
  steps: EventSpec['steps'],
  end = 'ongoing',
  outcome?: 'fatal' | 'recovering' | 'not-recovered' | 'unknown' | 'recovered',
): EventSpec => ({
  term: 'Hypotension',
  steps,
  end,
  ...(outcome && { change: { outcome } }),
});
const at = (text: string): Interval => partialInterval(text, ZONE);
const never: Interval = { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };

const timeline = (steps: EventSpec['steps'], end?: string) =>
  timelineOf(anEpisode(hypotension(steps, end)).segments, ZONE);

describe('a course', () => {
  test('has a moment for the beginning of each part and one for the end', () => {
    expect(
      timeline(
        [
          [2, '2026-03-05'],
          [3, '2026-03-06T08:00'],
        ],
        '2026-03-08',
      ),
    ).toEqual([at('2026-03-05'), at('2026-03-06T08:00'), at('2026-03-08')]);
    expect(timeline([[2, '2026-03-05']])).toEqual([at('2026-03-05'), { ...never, fromMs: at('2026-03-05').fromMs }]);
  });

  test('narrows what is partly known by what comes before and after', () => {
    expect(
      timeline(
        [
          [2, '2026-03-05'],
          [3, '2026-03'],
          [2, '2026-03-10T08:00'],
        ],
        'unknown',
      ),
    ).toEqual([
      at('2026-03-05'),
      { fromMs: at('2026-03-05').fromMs, toMs: at('2026-03-10T08:00').toMs },
      at('2026-03-10T08:00'),
      { fromMs: at('2026-03-10T08:00').fromMs, toMs: Number.POSITIVE_INFINITY },
    ]);
    expect(
      timeline(
        [
          [2, 'unknown'],
          [3, '2026-03-10T08:00'],
        ],
        '2026-03-12',
      )[0],
    ).toEqual({
      fromMs: Number.NEGATIVE_INFINITY,
      toMs: at('2026-03-10T08:00').toMs,
    });
  });

  test('that contradicts its order is left as it was written', () => {
    const written = [at('2026-03-10'), at('2026-03-05'), at('2026-03')];
    const { segments } = anEpisode(
      hypotension(
        [
          [2, '2026-03-10'],
          [3, '2026-03-10'],
        ],
        '2026-03',
      ),
    );
    const turned = [
      { ...segments[0]!, from: '2026-03-10', to: '2026-03-05' },
      { ...segments[1]!, from: '2026-03-05', to: '2026-03' },
    ] as unknown as typeof segments;
    expect(timelineOf(turned, ZONE)).toEqual(written);
  });

  test('whose parts may meet at one instant only contradicts nothing: a day that ends as the next begins does', () => {
    const { segments } = anEpisode(
      hypotension(
        [
          [2, '2026-03-05'],
          [3, '2026-03-05'],
        ],
        '2026-03-08',
      ),
    );
    const turned = [
      { ...segments[0]!, from: '2026-03-06' },
      { ...segments[1]!, from: '2026-03-05' },
    ] as unknown as typeof segments;
    expect(timelineOf(turned, ZONE)).toEqual([at('2026-03-06'), at('2026-03-05'), at('2026-03-08')]);
  });
});

describe('the runs of a course', () => {
  const runs = (grades: readonly (number | null)[], atLeast: number, atMost: number) => {
    const steps = grades.map((grade, index) => [grade, `2026-03-${String(index + 5).padStart(2, '0')}`] as const);
    const { segments } = anEpisode(hypotension(steps, '2026-03-28'));
    return runsOf(segments, timelineOf(segments, ZONE), { atLeast, atMost }).map(({ start, peak }) => [start, peak]);
  };

  test.each<[grades: readonly (number | null)[], atLeast: number, atMost: number, runs: readonly number[][]]>([
    [
      [3, 2, 4],
      3,
      4,
      [
        [0, 3],
        [2, 4],
      ],
    ],
    [[3, 4, 3], 3, 3, [[0, 4]]],
    [[2, 4, 1], 3, 3, []],
    [[4, 4], 3, 3, []],
    [
      [1, null, 1],
      1,
      4,
      [
        [0, 1],
        [2, 1],
      ],
    ],
    [[null, null], 1, 5, []],
    [[1], 1, 1, [[0, 1]]],
    [[5], 3, 4, []],
    [[4, 5], 3, 4, [[0, 5]]],
  ])('of grades %j from %i to %i', (grades, atLeast, atMost, expected) => {
    expect(runs(grades, atLeast, atMost)).toEqual(expected);
  });
});

const AT_MS = Date.parse('2026-03-20T00:00:00.000Z');

function view(events: readonly EventSpec[], atLeast = 3, diedMs = Number.POSITIVE_INFINITY, which = 0): RunView {
  const episode = anEpisode(...events);
  const { segments } = episode;
  const all = timelineOf(segments, ZONE);
  const run = runsOf(segments, all, { atLeast, atMost: 5 })[which]!;
  return { episode, segments, timeline: all, run, atMs: AT_MS, diedMs };
}
const openFrom = (fromMs: number): Interval => ({ fromMs, toMs: Number.POSITIVE_INFINITY });

describe('a run comes down', () => {
  const of = (
    steps: EventSpec['steps'],
    toGradeAtMost: number,
    end?: string,
    outcome?: Parameters<typeof hypotension>[2],
  ) => resolutionOf(view([hypotension(steps, end, outcome)]), toGradeAtMost);

  test('with the first later part at the grade or below', () => {
    const steps = [
      [3, '2026-03-05'],
      [4, '2026-03-06'],
      [3, '2026-03-07'],
      [2, '2026-03-08'],
      [1, '2026-03-09'],
    ] as const;
    const down = (text: string) => ({ at: at(text), text, isOngoing: false });
    expect(of(steps, 3)).toEqual(down('2026-03-07'));
    expect(of(steps, 2)).toEqual(down('2026-03-08'));
    expect(of(steps, 1)).toEqual(down('2026-03-09'));
    expect(
      of(
        [
          [3, '2026-03-05'],
          [2, '2026-03-06'],
        ],
        2,
      ),
    ).toEqual(down('2026-03-06'));
    expect(
      of(
        [
          [3, '2026-03-05'],
          [null, '2026-03-06'],
        ],
        0,
      ),
    ).toEqual(down('2026-03-06'));
    expect(
      of(
        [
          [3, '2026-03-05'],
          [1, '2026-03-06'],
        ],
        0,
        '2026-03-09',
      ),
    ).toEqual(down('2026-03-09'));
  });

  test('never, where the patient died of it', () => {
    const died = { at: 'never', text: '2026-03-08', isOngoing: false };
    expect(
      of(
        [
          [3, '2026-03-05'],
          [5, '2026-03-08'],
        ],
        2,
        '2026-03-08',
      ),
    ).toEqual(died);
    expect(of([[5, '2026-03-08']], 4, '2026-03-08')).toEqual(died);
    expect(of([[3, '2026-03-05']], 2, '2026-03-08', 'fatal')).toEqual(died);
    // Down before the death: that was in time or not, whatever came later.
    expect(
      of(
        [
          [3, '2026-03-05'],
          [2, '2026-03-06'],
          [5, '2026-03-08'],
        ],
        2,
        '2026-03-08',
      ),
    ).toMatchObject({
      text: '2026-03-06',
    });
  });

  test('with the end of the event', () => {
    expect(of([[3, '2026-03-05']], 2, '2026-03-08')).toEqual({
      at: at('2026-03-08'),
      text: '2026-03-08',
      isOngoing: false,
    });
  });

  test('at some time after its last part, where nobody knows the end or the outcome contradicts it', () => {
    const open = { at: openFrom(at('2026-03-06').fromMs), isOngoing: false };
    const steps = [
      [3, '2026-03-05'],
      [4, '2026-03-06'],
    ] as const;
    expect(of(steps, 2, 'unknown')).toEqual({ ...open, text: 'unknown' });
    for (const outcome of ['recovering', 'not-recovered'] as const) {
      expect(of(steps, 2, '2026-03-08', outcome)).toEqual({ ...open, text: '2026-03-08' });
    }
    expect(of(steps, 2, '2026-03-08', 'unknown')).toMatchObject({ at: at('2026-03-08') });
  });

  test('not before now while it goes on, nor beyond a death; and not before its last part began', () => {
    const ongoing = (diedMs?: number, from = '2026-03-05') =>
      resolutionOf(view([hypotension([[3, from]])], 3, diedMs), 2);
    expect(ongoing()).toEqual({ at: openFrom(AT_MS + 1), text: 'ongoing', isOngoing: true });
    const diedMs = at('2026-03-10').fromMs;
    expect(ongoing(diedMs)).toEqual({ at: openFrom(diedMs + 1), text: 'ongoing', isOngoing: true });
    expect(ongoing(undefined, '2026-03-25').at).toEqual(openFrom(at('2026-03-25').fromMs));
  });

  test('by the report that ends last: another one’s outcome does not contradict it', () => {
    const of = (first: 'recovering' | 'recovered' | 'fatal', last: 'recovering' | 'recovered') =>
      resolutionOf(
        view([
          hypotension([[3, '2026-03-05']], '2026-03-07', first),
          hypotension([[3, '2026-03-06']], '2026-03-08', last),
        ]),
        2,
      ).at;
    expect(of('recovering', 'recovered')).toEqual(at('2026-03-08'));
    expect(of('fatal', 'recovered')).toEqual(at('2026-03-08'));
    expect(of('recovered', 'recovering')).not.toEqual(at('2026-03-08'));
  });

  test('of two reports that end alike one contradiction is enough', () => {
    const both = (first: 'recovering' | 'recovered' | 'fatal', last: 'recovering' | 'recovered' | 'fatal') =>
      resolutionOf(
        view([
          hypotension([[3, '2026-03-05']], '2026-03-08', first),
          hypotension([[3, '2026-03-06']], '2026-03-08', last),
        ]),
        2,
      ).at;
    expect(both('recovering', 'recovered')).toMatchObject({ toMs: Number.POSITIVE_INFINITY });
    expect(both('recovered', 'recovering')).toMatchObject({ toMs: Number.POSITIVE_INFINITY });
    expect([both('fatal', 'recovered'), both('recovered', 'fatal')]).toEqual(['never', 'never']);
  });
});

describe('down within 72 hours', () => {
  const within = (
    steps: EventSpec['steps'],
    end?: string,
    outcome?: Parameters<typeof hypotension>[2],
    calendarDays = false,
  ) =>
    resolvedWithin(
      view([hypotension(steps, end, outcome)]),
      { toGradeAtMost: 2, withinHours: 72, ...(calendarDays && { calendarDays }) },
      ZONE,
    );
  const deadline = '2026-03-08T00:00:00.000Z';

  test.each<[end: string, answer: string]>([
    ['2026-03-08T08:00', 'in-time'],
    ['2026-03-08T08:01', 'late'],
    ['2026-03-08', 'unknown'],
    ['2026-03-09', 'late'],
    ['2026-03-05T08:00', 'in-time'],
  ])('of 5 March, 08:00, until %s: %s', (end, answer) => {
    expect(within([[3, '2026-03-05T08:00']], end)).toEqual({
      answer,
      lateFromMs: null,
      facts: {
        toGradeAtMost: 2,
        withinHours: 72,
        reachedFrom: '2026-03-05T08:00',
        resolvedAt: end,
        deadline,
      },
    });
  });

  test('is late where the patient died of it', () => {
    expect(within([[3, '2026-03-05T08:00']], '2026-03-06', 'fatal')).toMatchObject({
      answer: 'late',
      lateFromMs: null,
    });
  });

  test('is a question where the end comes before the grade was reached', () => {
    const { episode, segments, run } = view([hypotension([[3, '2026-03-05T08:00']], '2026-03-06')]);
    const ended = (text: string) => {
      const timeline = [at('2026-03-05T08:00'), at(text)];
      const seen = { episode, segments, timeline, run, atMs: AT_MS, diedMs: Number.POSITIVE_INFINITY };
      return resolvedWithin(seen, { toGradeAtMost: 2, withinHours: 72 }, ZONE).answer;
    };
    expect(ended('2026-03-05T07:59')).toBe('unknown');
    expect(ended('2026-03-04')).toBe('unknown');
    const day = { ...view([hypotension([[3, '2026-03-05']], '2026-03-06')]) };
    const before = { ...day, timeline: [at('2026-03-05'), at('2026-03-04')] };
    expect(resolvedWithin(before, { toGradeAtMost: 2, withinHours: 72 }, ZONE).answer).toBe('unknown');
  });

  test('has no last moment where nobody knows when it began', () => {
    const { answer, lateFromMs, facts } = within([[3, 'unknown']]);
    expect([answer, lateFromMs, facts.deadline]).toEqual(['unknown', null, null]);
  });

  test('says from when it is late while it goes on, and not where an end is written', () => {
    const late = resolvedWithin(
      { ...view([hypotension([[3, '2026-03-05T08:00']])]), atMs: at('2026-03-06').fromMs },
      { toGradeAtMost: 2, withinHours: 72 },
      ZONE,
    );
    expect(late).toMatchObject({ answer: 'unknown', lateFromMs: Date.parse(deadline) });
    expect(within([[3, '2026-03-05T08:00']], 'unknown')).toMatchObject({ answer: 'unknown', lateFromMs: null });
  });

  test('in calendar days of the site lasts to the end of the third', () => {
    const days = (end: string) => within([[3, '2026-03-05T08:00']], end, undefined, true);
    expect(days('2026-03-08T23:59')).toMatchObject({
      answer: 'in-time',
      facts: { deadline: '2026-03-08T15:59:59.999Z' },
    });
    expect(days('2026-03-09T00:00').answer).toBe('late');
    expect(within([[3, 'unknown']], undefined, undefined, true).facts.deadline).toBeNull();
  });
});
